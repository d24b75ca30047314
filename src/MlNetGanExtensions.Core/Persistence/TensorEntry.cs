namespace MlNetGanExtensions.Persistence;

/// <summary>Where one array stands in the data of a model file.</summary>
/// <param name="Name">Its name, unique in the file.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Shape">Its sizes, rows first; empty for a single number.</param>
/// <param name="Start">Its first byte, counted from the start of the data.</param>
/// <param name="Count">How many elements it has; fits into an array.</param>
internal sealed record TensorEntry(string Name, ElementType Type, int[] Shape, long Start, int Count)
{
    public long End => Start + ((long)Count * Type.Size());

    public string Describe() => Describe(Type, Shape);

    /// <summary>The type and sizes as messages show them, such as <c>F32 [30, 20]</c>.</summary>
    public static string Describe(ElementType type, ReadOnlySpan<int> shape) =>
        $"{type.Name()} [{string.Join(", ", shape.ToArray())}]";
}
