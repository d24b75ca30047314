namespace MlNetGanExtensions.Onnx.Format;

/// <summary>An operator of the standard set with the names of the tensors that it reads and makes.</summary>
internal sealed record Node(string Operator, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyList<NodeAttribute> Attributes);
