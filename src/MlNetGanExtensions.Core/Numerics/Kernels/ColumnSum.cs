using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Sum of each column, rows in ascending order.</summary>
internal static unsafe class ColumnSum
{
    /// <param name="x">m × n.</param>
    /// <param name="result">1 × n; must not share memory with <paramref name="x"/>.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        int padded = Block.PaddedColumns(x.Columns);
        int column = 0;
        for (; column + 64 <= padded; column += 64)
        {
            // Four vectors at a time: an addition takes longer than the load of its operand.
            Vector512<float> sum0 = Vector512<float>.Zero;
            Vector512<float> sum1 = Vector512<float>.Zero;
            Vector512<float> sum2 = Vector512<float>.Zero;
            Vector512<float> sum3 = Vector512<float>.Zero;
            float* cells = x.Data + column;
            for (int row = 0; row < x.Rows; row++)
            {
                sum0 += Vector512.Load(cells);
                sum1 += Vector512.Load(cells + 16);
                sum2 += Vector512.Load(cells + 32);
                sum3 += Vector512.Load(cells + 48);
                cells += x.Stride;
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
            for (int row = 0; row < x.Rows; row++)
            {
                sum += Vector512.Load(cells);
                cells += x.Stride;
            }

            sum.Store(result.Data + column);
        }
    }
}
