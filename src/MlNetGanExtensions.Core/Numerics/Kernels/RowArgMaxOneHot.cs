using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>1 at the largest cell of each row, the first one if there are several, and 0 elsewhere.</summary>
/// <remarks>A NaN counts as larger than every number.</remarks>
internal static unsafe class RowArgMaxOneHot
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × n; may be <paramref name="x"/>.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            float* target = result.Data + ((nint)row * result.Stride);
            int first = IndexOfMaximum(cells, x.Columns);
            for (int column = 0; column < x.Columns; column += 16)
            {
                Vector512<int> isFirst = Vector512.Equals(Vector512<int>.Indices, Vector512.Create(first - column));
                (isFirst.AsSingle() & Vector512<float>.One).Store(target + column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOfMaximum(float* cells, int columns)
    {
        Vector512<float> maximum = Vector512.Create(RowMaximum.Of(cells, columns));
        for (int column = 0; column < columns; column += 16)
        {
            Vector512<float> candidates = Vector512.Load(cells + column);
            Vector512<float> isLargest = Vector512.Equals(candidates, maximum) | ~Vector512.Equals(candidates, candidates);
            ulong found = (isLargest & Lanes.First(columns - column)).ExtractMostSignificantBits();
            if (found != 0)
            {
                return column + BitOperations.TrailingZeroCount(found);
            }
        }

        return -1;
    }
}
