using MlNetGanExtensions.Onnx.Building;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>What a generator's file gives out.</summary>
/// <param name="Rows">Rows × slots.</param>
/// <param name="Categories">Rows × categories of Int64; null where the rows have none.</param>
/// <param name="Asked">The classes asked for.</param>
/// <param name="Possible">Whether what is asked for can be made, rows × 1; where not, everything is missing.</param>
internal readonly record struct GeneratorOutputs(Tensor Rows, Tensor? Categories, AskedClass Asked, Tensor Possible);
