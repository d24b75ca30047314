using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Largest cell of each row; NaN where the row has one, −∞ for rows without cells.</summary>
internal static unsafe class RowMaximum
{
    /// <param name="x">m × n.</param>
    /// <param name="result">m × 1.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run(Block x, Block result)
    {
        for (int row = 0; row < x.Rows; row++)
        {
            result.Data[(nint)row * result.Stride] = Of(x.Data + ((nint)row * x.Stride), x.Columns);
        }
    }

    /// <summary>Largest cell of one row whose memory reaches to the next multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Of(float* cells, int columns)
    {
        int whole = columns & ~15;
        Vector512<float> lowest = Vector512.Create(float.NegativeInfinity);
        Vector512<float> maximum = lowest;
        for (int column = 0; column < whole; column += 16)
        {
            maximum = Vector512.Max(maximum, Vector512.Load(cells + column));
        }

        if (whole < columns)
        {
            Vector512<float> rest = Vector512.ConditionalSelect(Lanes.First(columns - whole), Vector512.Load(cells + whole), lowest);
            maximum = Vector512.Max(maximum, rest);
        }

        return Lanes.Maximum(maximum);
    }
}
