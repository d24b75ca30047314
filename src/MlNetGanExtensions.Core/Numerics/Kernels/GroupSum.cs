namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>The sum of each group of consecutive columns, row by row, in each cell of the group.</summary>
/// <remarks>A sum has sixteen lanes, counted from the first column of the group, which are added by a fixed tree.</remarks>
internal static unsafe class GroupSum
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
            Block cells = scratch.First(rows);
            Block sums = scratch.Second(rows);
            RowCopy.Run(x.RowRange(row, rows), cells);
            ColumnGroups.Sums(cells, sums, groupOffsets);
            RowCopy.Run(sums, result.RowRange(row, rows));
        }
    }
}
