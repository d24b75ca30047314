using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>The errors that all imputers name in the same words.</summary>
internal static class ImputationChecks
{
    /// <summary>Checks a table to learn from.</summary>
    public static void CheckTrainingTable(Matrix table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rows == 0 || table.Columns == 0)
        {
            throw new ArgumentException(
                $"An imputer needs at least one row and one column to learn from; the table is {table.Rows} x {table.Columns}.", nameof(table));
        }

        CheckCells(table);
        bool[] observed = new bool[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                observed[column] |= !float.IsNaN(cells[column]);
            }
        }

        int empty = Array.IndexOf(observed, false);
        if (empty >= 0)
        {
            throw new ArgumentException(
                $"Column {empty} (counted from 0) has no observed cell, so there is nothing to learn about it; remove it.", nameof(table));
        }
    }

    /// <summary>Checks a table to transform.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The number of columns that it must have.</param>
    public static void CheckTable(Matrix table, int columns)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Columns != columns)
        {
            throw new ArgumentOutOfRangeException(
                nameof(table), table.Columns, $"The imputer was fitted on {columns} columns; the table has {table.Columns}.");
        }

        CheckCells(table);
    }

    private static void CheckCells(Matrix table)
    {
        int infinite = CellSearch.IndexOfInfinite(table.Values);
        if (infinite >= 0)
        {
            throw new ArgumentException(
                $"Row {infinite / table.Columns}, column {infinite % table.Columns} (counted from 0) is infinite; cells are finite numbers, or NaN where missing.",
                nameof(table));
        }
    }
}
