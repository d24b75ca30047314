using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Sum of each column, rows in ascending order.</summary>
internal static unsafe class ColumnSum
{
    /// <summary>Columns that are added side by side: an addition takes longer than the load of its operand.</summary>
    public const int ColumnsAtOnce = 64;

    /// <param name="x">m × n.</param>
    /// <param name="result">1 × n; must not share memory with <paramref name="x"/>.</param>
    public static void Run(Block x, Block result) => Run<CopyOperator>(x, default, result);

    /// <param name="x">m × n.</param>
    /// <param name="y">m × n, unless the operator reads <paramref name="x"/> only.</param>
    /// <param name="result">1 × n; must not share memory with the operands.</param>
    /// <typeparam name="TOperator">Makes what is added.</typeparam>
    [MethodImpl(HotLoop.Options)]
    public static void Run<TOperator>(Block x, Block y, Block result)
        where TOperator : struct, IElementwiseOperator
    {
        int padded = Block.PaddedColumns(x.Columns);
        int column = 0;
        for (; column + ColumnsAtOnce <= padded; column += ColumnsAtOnce)
        {
            Vector512<float> sum0 = Vector512<float>.Zero;
            Vector512<float> sum1 = Vector512<float>.Zero;
            Vector512<float> sum2 = Vector512<float>.Zero;
            Vector512<float> sum3 = Vector512<float>.Zero;
            float* cells = x.Data + column;
            float* others = y.Data + column;
            for (int row = 0; row < x.Rows; row++)
            {
                sum0 += Summand.At<TOperator>(cells, others);
                sum1 += Summand.At<TOperator>(cells + 16, others + 16);
                sum2 += Summand.At<TOperator>(cells + 32, others + 32);
                sum3 += Summand.At<TOperator>(cells + 48, others + 48);
                cells += x.Stride;
                others += y.Stride;
            }

            sum0.Store(result.Data + column);
            sum1.Store(result.Data + column + 16);
            sum2.Store(result.Data + column + 32);
            sum3.Store(result.Data + column + 48);
        }

        for (; column < padded; column += 16)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            float* cells = x.Data + column;
            float* others = y.Data + column;
            for (int row = 0; row < x.Rows; row++)
            {
                sum += Summand.At<TOperator>(cells, others);
                cells += x.Stride;
                others += y.Stride;
            }

            sum.Store(result.Data + column);
        }
    }
}
