namespace MlNetGanExtensions.Tables;

/// <summary>A named column of a <see cref="Table"/>: cells of one kind, any of which may be missing. Immutable.</summary>
public abstract class TableColumn
{
    private protected TableColumn(string name, ColumnKind kind, int rows, ColumnTexts texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Kind = kind;
        Rows = rows;
        Texts = texts;
    }

    /// <summary>The name, never empty.</summary>
    public string Name { get; }

    /// <summary>What the cells are.</summary>
    public ColumnKind Kind { get; }

    /// <summary>How many cells there are.</summary>
    public int Rows { get; }

    /// <summary>How many cells are missing. Cost: all rows.</summary>
    public int Missing => Enumerable.Range(0, Rows).Count(IsMissing);

    internal ColumnTexts Texts { get; }

    /// <summary>Whether a cell is missing.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsMissing(int row)
    {
        Check(row);
        return IsMissingAt(row);
    }

    /// <summary>A cell as text: as it was read where it was, otherwise what its value gives; a missing cell as the mark that was read.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string Text(int row)
    {
        Check(row);
        return Texts.AsRead.TryGetValue(row, out string? text) ? text : IsMissingAt(row) ? Texts.Missing : Format(row);
    }

    /// <summary>All cells as text.</summary>
    public string[] ToText() => [.. Enumerable.Range(0, Rows).Select(Text)];

    /// <summary>The same cells under another name.</summary>
    /// <param name="name">Not empty.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public abstract TableColumn Rename(string name);

    internal abstract bool IsMissingAt(int row);

    /// <summary>What the value of a cell that is there is written as, in invariant culture.</summary>
    internal abstract string Format(int row);

    internal abstract TableColumn Select(ReadOnlySpan<int> rows);

    /// <summary>These cells, and behind them those of a column of the same kind.</summary>
    internal abstract TableColumn Append(TableColumn other);

    private protected static T[] Take<T>(T[] cells, ReadOnlySpan<int> rows)
    {
        T[] taken = new T[rows.Length];
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = cells[rows[i]];
        }

        return taken;
    }

    private protected void Check(int row)
    {
        if ((uint)row >= (uint)Rows)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"Column '{Name}' has {Rows} rows.");
        }
    }
}
