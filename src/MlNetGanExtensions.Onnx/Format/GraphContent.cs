namespace MlNetGanExtensions.Onnx.Format;

/// <summary>A graph: its nodes stand in an order in which they can be computed.</summary>
internal sealed record GraphContent(
    string Name,
    IReadOnlyList<Node> Nodes,
    IReadOnlyList<Initializer> Initializers,
    IReadOnlyList<GraphValue> Inputs,
    IReadOnlyList<GraphValue> Outputs);
