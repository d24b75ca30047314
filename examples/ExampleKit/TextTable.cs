namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>A table for the console: the first column names the rows, the others hold figures.</summary>
public sealed record TextTable(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<string[]> _rows = [];

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>The length of the longest text of each column, its name included.</summary>
    public int[] Widths => [.. Columns.Select((name, column) => _rows.Select(row => row[column].Length).Append(name.Length).Max())];

    /// <param name="cells">One for each column.</param>
    public TextTable Add(params string[] cells)
    {
        if (cells.Length != Columns.Count)
        {
            throw new ArgumentException($"The row has {cells.Length} cells, the table {Columns.Count} columns.", nameof(cells));
        }

        _rows.Add(cells);
        return this;
    }
}
