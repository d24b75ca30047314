namespace MlNetGanExtensions.Onnx.Format;

/// <summary>All that stands in a file.</summary>
/// <param name="Graph">What is computed.</param>
/// <param name="Description">For people; may be empty.</param>
/// <param name="Metadata">Names and texts for programs, in the order in which they are written.</param>
internal sealed record ModelContent(GraphContent Graph, string Description, IReadOnlyList<KeyValuePair<string, string>> Metadata);
