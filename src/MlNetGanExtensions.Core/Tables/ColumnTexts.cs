namespace MlNetGanExtensions.Tables;

/// <summary>How cells of a column are written where that does not follow from their values.</summary>
/// <param name="Missing">How a missing cell is written.</param>
/// <param name="AsRead">Cells that were read from another text than the one that their value gives, by row: "1.50", or a second missing mark.</param>
internal sealed record ColumnTexts(string Missing, IReadOnlyDictionary<int, string> AsRead)
{
    public static ColumnTexts Plain { get; } = new("", new Dictionary<int, string>());

    /// <summary>The same mark for missing cells, and nothing that was read.</summary>
    public ColumnTexts MarkOnly => new(Missing, Plain.AsRead);

    public ColumnTexts Select(ReadOnlySpan<int> rows)
    {
        if (AsRead.Count == 0)
        {
            return this;
        }

        Dictionary<int, string> selected = [];
        for (int i = 0; i < rows.Length; i++)
        {
            if (AsRead.TryGetValue(rows[i], out string? text))
            {
                selected.Add(i, text);
            }
        }

        return new ColumnTexts(Missing, selected);
    }

    /// <summary>These, and behind them those of rows that start at a given number.</summary>
    public ColumnTexts Append(ColumnTexts others, int firstRow)
    {
        Dictionary<int, string> both = new(AsRead);
        foreach ((int row, string text) in others.AsRead)
        {
            both.Add(row + firstRow, text);
        }

        return new ColumnTexts(Missing, both);
    }
}
