using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Resampling;

/// <summary>A table to train on: the original rows, untouched and in order, and behind them the made rows, class after class.</summary>
/// <param name="Table">All rows, with the columns of the original table.</param>
/// <param name="Originals">How many of the rows are originals.</param>
public sealed record ResampledTable(Table Table, int Originals)
{
    /// <summary>How many rows were made.</summary>
    public int Made => Table.Rows - Originals;

    /// <summary>The made rows alone.</summary>
    public Table MadeRows() => Table.SelectRows([.. Enumerable.Range(Originals, Made)]);
}
