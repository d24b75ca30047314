namespace MlNetGanExtensions.Examples.DiseasePrediction.Output;

/// <summary>A table for the console: the first column names the rows, the others hold figures.</summary>
internal sealed record TextTable(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<string[]> _rows = [];

    public IReadOnlyList<string[]> Rows => _rows;

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
