namespace MlNetGanExtensions.Onnx.Building;

/// <summary>The names of a file's tensors, those in loops included: each is given once.</summary>
/// <param name="reserved">Names that inputs may ask for later.</param>
internal sealed class TensorNames(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _reserved = new(reserved, StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>A name for a step between.</summary>
    public string Fresh()
    {
        string name;
        do
        {
            name = $"_{_next++}";
        }
        while (_reserved.Contains(name) || !_given.Add(name));

        return name;
    }

    /// <summary>Takes a name for an input or an output.</summary>
    /// <exception cref="NotSupportedException">Another tensor has it.</exception>
    public void Take(string name)
    {
        if (!_given.Add(name))
        {
            throw new NotSupportedException($"'{name}' would name two tensors of the file: give the column that is read under it another name.");
        }
    }
}
