namespace MlNetGanExtensions.Probing;

/// <summary>Which rows of a source had a cell read.</summary>
internal sealed class ReadMarks(int rows)
{
    // One byte a row: cursors on several threads may mark rows side by side.
    private readonly bool[] _read = new bool[rows];

    public void Mark(long row) => _read[row] = true;

    /// <summary>How many of some rows were read so far.</summary>
    public int Count(int[] rows) => rows.Count(row => _read[row]);
}
