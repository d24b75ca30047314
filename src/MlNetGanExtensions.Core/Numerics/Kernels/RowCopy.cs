using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Copies rows in whole vectors, padding included.</summary>
internal static unsafe class RowCopy
{
    /// <param name="x">m × n, padded.</param>
    /// <param name="result">m × n, padded.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        float* source = x.Data;
        float* target = result.Data;
        for (int row = 0; row < x.Rows; row++)
        {
            for (int column = 0; column < x.Columns; column += 16)
            {
                Vector512.Load(source + column).Store(target + column);
            }

            source += x.Stride;
            target += result.Stride;
        }
    }
}
