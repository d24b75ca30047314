using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Marks some cells of a table: those that a benchmark hides.</summary>
public sealed class CellMask
{
    private readonly bool[] _cells;

    internal CellMask(int rows, int columns, bool[] cells)
    {
        Rows = rows;
        Columns = columns;
        _cells = cells;
        Count = cells.AsSpan().Count(true);
    }

    /// <summary>The number of rows of the table.</summary>
    public int Rows { get; }

    /// <summary>The number of columns of the table.</summary>
    public int Columns { get; }

    /// <summary>The number of marked cells.</summary>
    public int Count { get; }

    /// <summary>Whether a cell is marked.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public bool this[int row, int column] => Row(row)[column];

    /// <summary>The marks of one row.</summary>
    /// <param name="row">Row, from 0.</param>
    public ReadOnlySpan<bool> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return _cells.AsSpan(row * Columns, Columns);
    }

    /// <summary>Marks the cells of a table that are NaN.</summary>
    /// <param name="table">Any table.</param>
    public static CellMask OfMissing(Matrix table)
    {
        ArgumentNullException.ThrowIfNull(table);
        ReadOnlySpan<float> values = table.Values;
        bool[] cells = new bool[values.Length];
        for (int cell = 0; cell < cells.Length; cell++)
        {
            cells[cell] = float.IsNaN(values[cell]);
        }

        return new CellMask(table.Rows, table.Columns, cells);
    }

    /// <summary>A copy of a table with the marked cells set to NaN; the other cells stay as they are, bit for bit.</summary>
    /// <param name="table">A table of this mask's size.</param>
    /// <exception cref="ArgumentException">The table has another size.</exception>
    public Matrix Hide(Matrix table)
    {
        ThrowIfOtherSize(table, nameof(table));
        Matrix copy = table.Clone();
        Span<float> values = copy.Values;
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            if (_cells[cell])
            {
                values[cell] = float.NaN;
            }
        }

        return copy;
    }

    internal void ThrowIfOtherSize(Matrix table, string parameter)
    {
        ArgumentNullException.ThrowIfNull(table, parameter);
        if (table.Rows != Rows || table.Columns != Columns)
        {
            throw new ArgumentException($"The table has {table.Rows} x {table.Columns} cells, the mask {Rows} x {Columns}.", parameter);
        }
    }
}
