using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Reductions over groups of consecutive columns, for matrices with a free vector behind the last row.</summary>
/// <remarks>
/// A group is read from its first column on, so its sixteen lanes do not depend on where in the row it stands. The result is
/// written in ascending order and in whole vectors: what runs over into the next group, or the next row, is overwritten by it.
/// </remarks>
internal static unsafe class ColumnGroups
{
    /// <summary>Puts the largest cell of each group into all its cells; if one of them is NaN, any of them.</summary>
    [MethodImpl(HotLoop.Options)]
    public static void Maxima(Block x, Block result, int[] groupOffsets)
    {
        Vector512<float> lowest = Vector512.Create(float.NegativeInfinity);
        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            float* target = result.Data + ((nint)row * result.Stride);
            for (int group = 0; group + 1 < groupOffsets.Length; group++)
            {
                int start = groupOffsets[group];
                int end = groupOffsets[group + 1];
                int column = start;
                Vector512<float> maximum = lowest;
                for (; column + 16 <= end; column += 16)
                {
                    maximum = Larger(maximum, Vector512.Load(cells + column));
                }

                maximum = Larger(maximum, Vector512.ConditionalSelect(Lanes.First(end - column), Vector512.Load(cells + column), lowest));
                Fill(target, start, end, OfLanes(maximum));
            }
        }
    }

    /// <summary>Puts the sum of each group into all cells of the group: sixteen lanes, added by a fixed tree.</summary>
    [MethodImpl(HotLoop.Options)]
    public static void Sums(Block x, Block result, int[] groupOffsets)
    {
        for (int row = 0; row < x.Rows; row++)
        {
            float* cells = x.Data + ((nint)row * x.Stride);
            float* target = result.Data + ((nint)row * result.Stride);
            for (int group = 0; group + 1 < groupOffsets.Length; group++)
            {
                int start = groupOffsets[group];
                int end = groupOffsets[group + 1];
                int column = start;
                Vector512<float> sum = Vector512<float>.Zero;
                for (; column + 16 <= end; column += 16)
                {
                    sum += Vector512.Load(cells + column);
                }

                sum += Lanes.First(end - column) & Vector512.Load(cells + column);
                Fill(target, start, end, Lanes.Sum(sum));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(float* target, int start, int end, float value)
    {
        Vector512<float> everywhere = Vector512.Create(value);
        for (int column = start; column < end; column += 16)
        {
            everywhere.Store(target + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Larger(Vector512<float> x, Vector512<float> y) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, y), x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float OfLanes(Vector512<float> lanes)
    {
        Vector256<float> low = lanes.GetLower();
        Vector256<float> high = lanes.GetUpper();
        Vector256<float> eight = Vector256.ConditionalSelect(Vector256.GreaterThan(low, high), low, high);
        Vector128<float> four = Larger(eight.GetLower(), eight.GetUpper());
        Vector128<float> two = Larger(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return Larger(two, Vector128.Shuffle(two, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Larger(Vector128<float> x, Vector128<float> y) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), x, y);
}
