using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Sum of each row.</summary>
/// <remarks>Sixteen lanes: lane l adds the columns l, l + 16, … in ascending order, then the lanes are added by a fixed tree.</remarks>
internal static unsafe class RowSum
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × 1.</param>
    public static void Run(Block x, Block result) => Run<CopyOperator>(x, default, result);

    /// <param name="x">m × n.</param>
    /// <param name="y">m × n, unless the operator reads <paramref name="x"/> only.</param>
    /// <param name="result">m × 1.</param>
    /// <typeparam name="TOperator">Makes what is added.</typeparam>
    [MethodImpl(HotLoop.Options)]
    public static void Run<TOperator>(Block x, Block y, Block result)
        where TOperator : struct, IElementwiseOperator
    {
        int whole = x.Columns & ~15;
        Vector512<float> last = Lanes.First(x.Columns - whole);
        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            float* others = y.Data + ((nint)row * y.Stride);
            Vector512<float> sum = Vector512<float>.Zero;
            for (int column = 0; column < whole; column += 16)
            {
                sum += Summand.At<TOperator>(cells + column, others + column);
            }

            if (whole < x.Columns)
            {
                sum += last & Summand.At<TOperator>(cells + whole, others + whole);
            }

            result.Data[(nint)row * result.Stride] = Lanes.Sum(sum);
        }
    }
}
