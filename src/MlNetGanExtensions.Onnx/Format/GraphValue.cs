namespace MlNetGanExtensions.Onnx.Format;

/// <summary>What goes into a graph or comes out of it.</summary>
/// <param name="Name">The name of the tensor.</param>
/// <param name="Kind">The type of its elements.</param>
/// <param name="Shape">Its sizes, null where they are not fixed, as the number of rows; null as a whole where nothing is said about them.</param>
internal sealed record GraphValue(string Name, ElementKind Kind, IReadOnlyList<long?>? Shape);
