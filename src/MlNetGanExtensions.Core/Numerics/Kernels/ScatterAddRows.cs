using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Adds rows onto chosen rows of a table of zeros, in ascending order: result[rows[i]] += x[i].</summary>
internal static unsafe class ScatterAddRows
{
    /// <param name="x">m × n.</param>
    /// <param name="rows">A row number of the result for each row of <paramref name="x"/>.</param>
    /// <param name="result">Any number of rows × n; emptied first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not that of a row of the result.</exception>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, int* rows, Block result)
    {
        for (int row = 0; row < result.Rows; row++)
        {
            float* target = result.Data + ((nint)row * result.Stride);
            for (int column = 0; column < result.Columns; column += 16)
            {
                Vector512<float>.Zero.Store(target + column);
            }
        }

        for (int i = 0; i < x.Rows; i++)
        {
            int row = rows[i];
            if ((uint)row >= (uint)result.Rows)
            {
                GatherRows.ThrowNoSuchRow(row, result.Rows);
            }

            float* cells = x.Data + ((nint)i * x.Stride);
            float* target = result.Data + ((nint)row * result.Stride);
            for (int column = 0; column < x.Columns; column += 16)
            {
                (Vector512.Load(target + column) + Vector512.Load(cells + column)).Store(target + column);
            }
        }
    }
}
