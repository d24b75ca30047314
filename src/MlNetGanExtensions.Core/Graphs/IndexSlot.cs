namespace MlNetGanExtensions.Graphs;

/// <summary>Row numbers that the caller fills before each run, for <see cref="Op.GatherRows"/>.</summary>
public sealed class IndexSlot
{
    private readonly int[] _values;

    /// <summary>Makes a slot of zeros.</summary>
    /// <param name="name">Shown in messages.</param>
    /// <param name="count">How many row numbers, at least 1.</param>
    public IndexSlot(string name, int count)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Name = name;
        _values = GC.AllocateArray<int>(count, pinned: true);
    }

    /// <summary>The name given at the start.</summary>
    public string Name { get; }

    /// <summary>How many row numbers there are.</summary>
    public int Count => _values.Length;

    /// <summary>The row numbers, to be written.</summary>
    public Span<int> Values => _values;

    /// <summary>The pinned array behind <see cref="Values"/>.</summary>
    internal int[] Array => _values;

    /// <exception cref="InvalidOperationException">A row number is outside a table.</exception>
    internal void Check(int rows)
    {
        foreach (int row in _values)
        {
            if ((uint)row >= (uint)rows)
            {
                throw new InvalidOperationException($"Slot '{Name}' names row {row} of a table with {rows} rows.");
            }
        }
    }
}
