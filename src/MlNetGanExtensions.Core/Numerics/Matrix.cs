using System.Runtime.InteropServices;

namespace MlNetGanExtensions.Numerics;

/// <summary>A dense matrix of single-precision numbers in row-major order: rows are records, columns are attributes.</summary>
/// <remarks>A missing cell is <see cref="float.NaN"/>. The cells of one row follow each other; there is no padding between rows.</remarks>
public sealed class Matrix
{
    private readonly float[] _values;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="rows">Number of rows, at least 0.</param>
    /// <param name="columns">Number of columns, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there would be more cells than an array can hold.</exception>
    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if ((long)rows * columns > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(nameof(rows), rows, $"{rows} x {columns} cells do not fit into one matrix.");
        }

        Rows = rows;
        Columns = columns;
        _values = new float[rows * columns];
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>All cells, row after row.</summary>
    public Span<float> Values => _values;

    /// <summary>One cell.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public ref float this[int row, int column] => ref Row(row)[column];

    /// <summary>The cells of one row.</summary>
    /// <param name="row">Row, from 0.</param>
    public Span<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return _values.AsSpan(row * Columns, Columns);
    }

    /// <summary>Copies the cells of one column, in the order of the rows.</summary>
    /// <param name="column">Column, from 0.</param>
    public float[] Column(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns);
        float[] cells = new float[Rows];
        for (int row = 0; row < Rows; row++)
        {
            cells[row] = _values[(row * Columns) + column];
        }

        return cells;
    }

    /// <summary>Copies a two-dimensional array.</summary>
    /// <param name="cells">Cells, rows first.</param>
    public static Matrix From(float[,] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        Matrix matrix = new(cells.GetLength(0), cells.GetLength(1));
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, float>(
            MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(cells), cells.Length * sizeof(float)))), cells.Length)
            .CopyTo(matrix._values);
        return matrix;
    }

    /// <summary>Copies rows of equal length.</summary>
    /// <param name="rows">The rows; all have as many cells as the first.</param>
    /// <exception cref="ArgumentException">A row has another length than the first.</exception>
    public static Matrix FromRows(IReadOnlyList<float[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Matrix matrix = new(rows.Count, rows.Count == 0 ? 0 : rows[0].Length);
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row].Length != matrix.Columns)
            {
                throw new ArgumentException($"Row {row} has {rows[row].Length} cells, the first row has {matrix.Columns}.", nameof(rows));
            }

            rows[row].CopyTo(matrix.Row(row));
        }

        return matrix;
    }

    /// <summary>A copy of this matrix.</summary>
    public Matrix Clone()
    {
        Matrix copy = new(Rows, Columns);
        _values.CopyTo(copy._values, 0);
        return copy;
    }

    /// <summary>A new matrix of some of the rows, in the given order; a row may occur more than once.</summary>
    /// <param name="rows">Row numbers, from 0.</param>
    public Matrix SelectRows(ReadOnlySpan<int> rows)
    {
        Matrix selection = new(rows.Length, Columns);
        for (int i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(selection.Row(i));
        }

        return selection;
    }

    /// <summary>A new matrix of the rows of several, one behind the other.</summary>
    /// <param name="parts">All of the same number of columns; at least one.</param>
    internal static Matrix Stack(params ReadOnlySpan<Matrix> parts)
    {
        int rows = 0;
        foreach (Matrix part in parts)
        {
            rows += part.Rows;
        }

        Matrix all = new(rows, parts[0].Columns);
        int next = 0;
        foreach (Matrix part in parts)
        {
            part._values.CopyTo(all._values, next);
            next += part._values.Length;
        }

        return all;
    }

    /// <summary>A new matrix of rows that follow each other.</summary>
    /// <param name="rows">Which rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range ends past the last row.</exception>
    public Matrix SelectRows(RowRange rows)
    {
        RowRange.Check(rows, Rows);
        Matrix selection = new(rows.Count, Columns);
        _values.AsSpan((int)rows.First * Columns, selection._values.Length).CopyTo(selection._values);
        return selection;
    }

    /// <summary>A new matrix of some of the columns, in the given order.</summary>
    /// <param name="columns">Column numbers, from 0.</param>
    public Matrix SelectColumns(ReadOnlySpan<int> columns)
    {
        Matrix selection = new(Rows, columns.Length);
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> source = Row(row);
            Span<float> target = selection.Row(row);
            for (int i = 0; i < columns.Length; i++)
            {
                target[i] = source[columns[i]];
            }
        }

        return selection;
    }
}
