using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs;

/// <content>Products, sums and rearrangements of matrices.</content>
public static partial class Op
{
    /// <summary>The matrix product; each cell is summed in ascending order of the inner index.</summary>
    /// <param name="left">m × k, or k × m when transposed.</param>
    /// <param name="right">k × n, or n × k when transposed.</param>
    /// <param name="transposeLeft">Takes the left operand transposed.</param>
    /// <param name="transposeRight">Takes the right operand transposed.</param>
    /// <returns>m × n.</returns>
    /// <exception cref="ArgumentException">The inner sizes differ.</exception>
    public static Expression MatMul(Expression left, Expression right, bool transposeLeft = false, bool transposeRight = false) =>
        new MatMulOperation(NotNull(left), NotNull(right), transposeLeft, transposeRight);

    /// <summary>Rows become columns.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Transpose(Expression x) => new TransposeOperation(NotNull(x));

    /// <summary>The sum of all cells, 1 × 1.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Sum(Expression x) =>
        NotNull(x) is { Rows: 1, Columns: 1 } ? x : new SumOperation(x, SumKind.OverAll);

    /// <summary>The sum of each column, 1 × columns.</summary>
    /// <param name="x">Operand.</param>
    public static Expression SumRows(Expression x) => NotNull(x).Rows == 1 ? x : new SumOperation(x, SumKind.OverRows);

    /// <summary>The sum of each row, rows × 1.</summary>
    /// <param name="x">Operand.</param>
    public static Expression SumColumns(Expression x) => NotNull(x).Columns == 1 ? x : new SumOperation(x, SumKind.OverColumns);

    /// <summary>The mean of all cells, 1 × 1.</summary>
    /// <param name="x">Operand.</param>
    public static Expression Mean(Expression x) => Sum(x) * (1f / ((float)x.Rows * x.Columns));

    /// <summary>The mean of each column, 1 × columns.</summary>
    /// <param name="x">Operand.</param>
    public static Expression MeanRows(Expression x) => SumRows(x) * (1f / x.Rows);

    /// <summary>The mean of each row, rows × 1.</summary>
    /// <param name="x">Operand.</param>
    public static Expression MeanColumns(Expression x) => SumColumns(x) * (1f / x.Columns);

    /// <summary>Repeats a single row, column or cell.</summary>
    /// <param name="x">Operand.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    /// <exception cref="ArgumentException">The operand has more than one row or column and not as many as asked for.</exception>
    public static Expression Repeat(Expression x, int rows, int columns) => ElementwiseOperation.Repeat(NotNull(x), rows, columns);

    /// <summary>The same cells in row-major order with other numbers of rows and columns.</summary>
    /// <param name="x">Operand.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result; rows × columns is the number of cells.</param>
    public static Expression Reshape(Expression x, int rows, int columns) =>
        NotNull(x).Rows == rows && x.Columns == columns ? x : new ReshapeOperation(x, rows, columns);

    /// <summary>The rows of a table whose numbers stand in a slot; a row may occur more than once.</summary>
    /// <param name="table">Rows to take from.</param>
    /// <param name="rows">Row numbers, checked when the graph runs.</param>
    public static Expression GatherRows(Expression table, IndexSlot rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new GatherRowsOperation(NotNull(table), rows);
    }

    /// <summary>Some consecutive columns.</summary>
    /// <param name="x">Operand.</param>
    /// <param name="first">First column, from 0.</param>
    /// <param name="count">How many, at least 1.</param>
    public static Expression SliceColumns(Expression x, int first, int count) => Slice(NotNull(x), 0, x.Rows, first, count);

    /// <summary>Some consecutive rows.</summary>
    /// <param name="x">Operand.</param>
    /// <param name="first">First row, from 0.</param>
    /// <param name="count">How many, at least 1.</param>
    public static Expression SliceRows(Expression x, int first, int count) => Slice(NotNull(x), first, count, 0, x.Columns);

    /// <summary>Matrices side by side.</summary>
    /// <param name="parts">At least one; all with the same number of rows.</param>
    public static Expression ConcatColumns(params IReadOnlyList<Expression> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Expression first = First(parts);
        List<Placement> placements = [];
        int column = 0;
        foreach (Expression part in parts)
        {
            if (part.Rows != first.Rows)
            {
                throw new ArgumentException($"Matrices of {first.Shape} and {part.Shape} cannot stand side by side.", nameof(parts));
            }

            placements.Add(new Placement(part, 0, column));
            column += part.Columns;
        }

        return parts.Count == 1 ? first : new PlaceOperation(first.Rows, column, [.. placements]);
    }

    /// <summary>Matrices one below the other.</summary>
    /// <param name="parts">At least one; all with the same number of columns.</param>
    public static Expression ConcatRows(params IReadOnlyList<Expression> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Expression first = First(parts);
        List<Placement> placements = [];
        int row = 0;
        foreach (Expression part in parts)
        {
            if (part.Columns != first.Columns)
            {
                throw new ArgumentException($"Matrices of {first.Shape} and {part.Shape} cannot stand one below the other.", nameof(parts));
            }

            placements.Add(new Placement(part, row, 0));
            row += part.Rows;
        }

        return parts.Count == 1 ? first : new PlaceOperation(row, first.Columns, [.. placements]);
    }

    internal static Expression Slice(Expression x, int firstRow, int rows, int firstColumn, int columns) =>
        (firstRow, rows, firstColumn, columns) == (0, x.Rows, 0, x.Columns) ? x : new SliceOperation(x, firstRow, rows, firstColumn, columns);

    /// <summary>Undoes a repetition for a gradient: sums over the rows and columns that a smaller operand was repeated along.</summary>
    internal static Expression SumTo(Expression x, int rows, int columns)
    {
        if (rows == 1 && columns == 1)
        {
            return Sum(x);
        }

        Expression sum = rows == 1 ? SumRows(x) : x;
        sum = columns == 1 ? SumColumns(sum) : sum;

        // A gradient that is the same for all rows or columns may come as one of them.
        return Repeat(sum, rows, columns);
    }

    private static Expression First(IReadOnlyList<Expression> parts) =>
        parts.Count > 0 ? NotNull(parts[0]) : throw new ArgumentException("At least one matrix is needed.", nameof(parts));
}
