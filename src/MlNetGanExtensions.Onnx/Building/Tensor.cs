using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>A value in a graph that is being built.</summary>
internal readonly record struct Tensor(string Name, ElementKind Kind);
