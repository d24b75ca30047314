using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Softmax over groups of consecutive columns, row by row: exp(x − m) / Σ exp(x − m) with m the largest cell of the group.</summary>
/// <remarks>A sum has sixteen lanes, counted from the first column of the group. A NaN makes its group NaN, and only that.</remarks>
internal static unsafe class Softmax
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × n; may be <paramref name="x"/>.</param>
    /// <param name="groupOffsets">Group g has the columns from offset g to before offset g + 1; the first offset is 0, the last n.</param>
    public static void Run(Block x, Block result, int[] groupOffsets)
    {
        GroupScratch scratch = new(x.Columns);
        for (int row = 0; row < x.Rows; row += scratch.RowsAtOnce)
        {
            int rows = Math.Min(scratch.RowsAtOnce, x.Rows - row);
            int count = rows * scratch.Stride;
            Block cells = scratch.First(rows);
            Block reduced = scratch.Second(rows);
            RowCopy.Run(x.RowRange(row, rows), cells);
            ColumnGroups.Maxima(cells, reduced, groupOffsets);
            Elementwise.Run<SubtractOperator>(cells.Data, cells.Data, reduced.Data, null, count);
            Elementwise.Run<ExponentialOperator>(cells.Data, cells.Data, null, null, count);
            ColumnGroups.Sums(cells, reduced, groupOffsets);
            Elementwise.Run<DivideOperator>(cells.Data, cells.Data, reduced.Data, null, count);
            RowCopy.Run(cells, result.RowRange(row, rows));
        }
    }
}
