using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Logarithm of the softmax over groups of consecutive columns, row by row: x − m − log Σ exp(x − m) with m the largest cell.</summary>
/// <remarks>Sums run as in <see cref="Softmax"/>. A NaN makes its group NaN, and only that.</remarks>
internal static unsafe class LogSoftmax
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
            Block target = result.RowRange(row, rows);
            RowCopy.Run(x.RowRange(row, rows), cells);
            ColumnGroups.Maxima(cells, reduced, groupOffsets);
            Elementwise.Run<SubtractOperator>(cells.Data, cells.Data, reduced.Data, null, count);
            RowCopy.Run(cells, target);
            Elementwise.Run<ExponentialOperator>(cells.Data, cells.Data, null, null, count);
            ColumnGroups.Sums(cells, reduced, groupOffsets);
            Elementwise.Run<LogarithmOperator>(reduced.Data, reduced.Data, null, null, count);
            RowCopy.Run(target, cells);
            Elementwise.Run<SubtractOperator>(cells.Data, cells.Data, reduced.Data, null, count);
            RowCopy.Run(cells, target);
        }
    }
}
