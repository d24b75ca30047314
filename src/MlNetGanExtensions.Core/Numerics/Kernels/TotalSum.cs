using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Sum of all cells.</summary>
/// <remarks>
/// Four times sixteen lanes: lane l of group g adds the columns l, l + 16, … of the rows g, g + 4, … in ascending order; then the
/// groups are added, (0 + 1) + (2 + 3), and last the lanes by a fixed tree.
/// </remarks>
internal static unsafe class TotalSum
{
    /// <param name="x">m × n.</param>
    /// <param name="result">1 × 1.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        Vector512<float> sum0 = Vector512<float>.Zero;
        Vector512<float> sum1 = Vector512<float>.Zero;
        Vector512<float> sum2 = Vector512<float>.Zero;
        Vector512<float> sum3 = Vector512<float>.Zero;
        Vector512<float> last = Lanes.First(x.Columns & 15);
        nint stride = x.Stride;
        float* cells = x.Data;
        int row = 0;
        for (; row + 4 <= x.Rows; row += 4)
        {
            sum0 = AddRow(sum0, cells, x.Columns, last);
            sum1 = AddRow(sum1, cells + stride, x.Columns, last);
            sum2 = AddRow(sum2, cells + (2 * stride), x.Columns, last);
            sum3 = AddRow(sum3, cells + (3 * stride), x.Columns, last);
            cells += 4 * stride;
        }

        int left = x.Rows - row;
        if (left > 0)
        {
            sum0 = AddRow(sum0, cells, x.Columns, last);
        }

        if (left > 1)
        {
            sum1 = AddRow(sum1, cells + stride, x.Columns, last);
        }

        if (left > 2)
        {
            sum2 = AddRow(sum2, cells + (2 * stride), x.Columns, last);
        }

        *result.Data = Lanes.Sum((sum0 + sum1) + (sum2 + sum3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddRow(Vector512<float> sum, float* cells, int columns, Vector512<float> last)
    {
        int column = 0;
        for (; column + 16 <= columns; column += 16)
        {
            sum += Vector512.Load(cells + column);
        }

        return column == columns ? sum : sum + (last & Vector512.Load(cells + column));
    }
}
