using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Some consecutive columns of one row, read in the vectors that the whole row is made of.</summary>
internal static unsafe class ColumnGroup
{
    /// <summary>Largest cell of the columns from <paramref name="start"/> to before <paramref name="end"/>; NaN if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Maximum(float* cells, int start, int end)
    {
        Vector512<float> lowest = Vector512.Create(float.NegativeInfinity);
        Vector512<float> maximum = lowest;
        for (int column = start & ~15; column < end; column += 16)
        {
            Vector512<float> mask = Lanes.Between(start - column, end - column);
            maximum = Vector512.Max(maximum, Vector512.ConditionalSelect(mask, Vector512.Load(cells + column), lowest));
        }

        return Lanes.Maximum(maximum);
    }
}
