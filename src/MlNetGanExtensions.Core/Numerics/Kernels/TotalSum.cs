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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Block x, Block result)
    {
        Vector512<float> sum0 = Vector512<float>.Zero;
        Vector512<float> sum1 = Vector512<float>.Zero;
        Vector512<float> sum2 = Vector512<float>.Zero;
        Vector512<float> sum3 = Vector512<float>.Zero;
        int whole = x.Columns & ~15;
        Vector512<float> last = Lanes.First(x.Columns - whole);
        for (int row = 0; row < x.Rows; row += 4)
        {
            // Where fewer than four rows are left, the others read the last row and add nothing of it.
            int left = x.Rows - row;
            nint stride = x.Stride;
            float* row0 = x.Data + (row * stride);
            float* row1 = left > 1 ? row0 + stride : row0;
            float* row2 = left > 2 ? row1 + stride : row1;
            float* row3 = left > 3 ? row2 + stride : row2;
            Vector512<float> has1 = Lanes.First(left > 1 ? 16 : 0);
            Vector512<float> has2 = Lanes.First(left > 2 ? 16 : 0);
            Vector512<float> has3 = Lanes.First(left > 3 ? 16 : 0);
            for (int column = 0; column < x.Columns; column += 16)
            {
                Vector512<float> mask = column < whole ? Vector512<float>.AllBitsSet : last;
                sum0 += Vector512.ConditionalSelect(mask, Vector512.Load(row0 + column), Vector512<float>.Zero);
                sum1 += Vector512.ConditionalSelect(mask & has1, Vector512.Load(row1 + column), Vector512<float>.Zero);
                sum2 += Vector512.ConditionalSelect(mask & has2, Vector512.Load(row2 + column), Vector512<float>.Zero);
                sum3 += Vector512.ConditionalSelect(mask & has3, Vector512.Load(row3 + column), Vector512<float>.Zero);
            }
        }

        *result.Data = Lanes.Sum((sum0 + sum1) + (sum2 + sum3));
    }
}
