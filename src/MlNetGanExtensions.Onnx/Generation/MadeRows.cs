using MlNetGanExtensions.Onnx.Building;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>What a generator's nodes give.</summary>
/// <param name="Rows">Rows × slots.</param>
/// <param name="Known">Whether what is asked for can be made, rows × 1; where not, the row means nothing.</param>
/// <param name="Met">Whether the network itself gave what was asked for, rows × 1; null where it cannot fail to.</param>
internal readonly record struct MadeRows(Tensor Rows, Tensor Known, Tensor? Met = null);
