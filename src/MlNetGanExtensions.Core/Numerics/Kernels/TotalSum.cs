using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels.Operators;

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
    public static void Run(Block x, Block result) => Run<CopyOperator>(x, default, result);

    /// <param name="x">m × n.</param>
    /// <param name="y">m × n, unless the operator reads <paramref name="x"/> only.</param>
    /// <param name="result">1 × 1.</param>
    /// <typeparam name="TOperator">Makes what is added.</typeparam>
    [MethodImpl(HotLoop.Options)]
    public static void Run<TOperator>(Block x, Block y, Block result)
        where TOperator : struct, IElementwiseOperator
    {
        Vector512<float> sum0 = Vector512<float>.Zero;
        Vector512<float> sum1 = Vector512<float>.Zero;
        Vector512<float> sum2 = Vector512<float>.Zero;
        Vector512<float> sum3 = Vector512<float>.Zero;
        Vector512<float> last = Lanes.First(x.Columns & 15);
        nint stride = x.Stride;
        nint otherStride = y.Stride;
        float* cells = x.Data;
        float* others = y.Data;
        int row = 0;
        for (; row + 4 <= x.Rows; row += 4)
        {
            sum0 = AddRow<TOperator>(sum0, cells, others, x.Columns, last);
            sum1 = AddRow<TOperator>(sum1, cells + stride, others + otherStride, x.Columns, last);
            sum2 = AddRow<TOperator>(sum2, cells + (2 * stride), others + (2 * otherStride), x.Columns, last);
            sum3 = AddRow<TOperator>(sum3, cells + (3 * stride), others + (3 * otherStride), x.Columns, last);
            cells += 4 * stride;
            others += 4 * otherStride;
        }

        int left = x.Rows - row;
        if (left > 0)
        {
            sum0 = AddRow<TOperator>(sum0, cells, others, x.Columns, last);
        }

        if (left > 1)
        {
            sum1 = AddRow<TOperator>(sum1, cells + stride, others + otherStride, x.Columns, last);
        }

        if (left > 2)
        {
            sum2 = AddRow<TOperator>(sum2, cells + (2 * stride), others + (2 * otherStride), x.Columns, last);
        }

        *result.Data = Lanes.Sum((sum0 + sum1) + (sum2 + sum3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddRow<TOperator>(Vector512<float> sum, float* cells, float* others, int columns, Vector512<float> last)
        where TOperator : struct, IElementwiseOperator
    {
        int column = 0;
        for (; column + 16 <= columns; column += 16)
        {
            sum += Summand.At<TOperator>(cells + column, others + column);
        }

        return column == columns ? sum : sum + (last & Summand.At<TOperator>(cells + column, others + column));
    }
}
