namespace MlNetGanExtensions.Onnx.Format;

/// <summary>A setting of an operator: one of a whole number, a number and a graph.</summary>
internal sealed record NodeAttribute
{
    private NodeAttribute(string name) => Name = name;

    public string Name { get; }

    public long? Whole { get; private init; }

    public float? Number { get; private init; }

    public GraphContent? Graph { get; private init; }

    public static NodeAttribute Of(string name, long value) => new(name) { Whole = value };

    public static NodeAttribute Of(string name, float value) => new(name) { Number = value };

    public static NodeAttribute Of(string name, GraphContent value) => new(name) { Graph = value };
}
