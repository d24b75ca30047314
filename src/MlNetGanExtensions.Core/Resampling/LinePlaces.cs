using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Resampling;

/// <summary>A place on the line between two rows.</summary>
internal static class LinePlaces
{
    /// <param name="start">Numbers of the row at 0; NaN where missing.</param>
    /// <param name="end">Numbers of the row at 1.</param>
    /// <param name="gap">From 0 to 1.</param>
    /// <param name="made">Receives the numbers between; the nearer row's where one is missing.</param>
    public static void Fill(ReadOnlySpan<float> start, ReadOnlySpan<float> end, float gap, Span<float> made)
    {
        ReadOnlySpan<float> nearer = gap < 0.5f ? start : end;
        Vector512<double> gaps = Vector512.Create((double)gap);
        int i = 0;
        for (; i <= made.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            (Vector512<double> lowStart, Vector512<double> highStart) = Vector512.Widen(Vector512.Create(start[i..]));
            (Vector512<double> lowEnd, Vector512<double> highEnd) = Vector512.Widen(Vector512.Create(end[i..]));
            Vector512<float> between = Vector512.Narrow(lowStart + (gaps * (lowEnd - lowStart)), highStart + (gaps * (highEnd - highStart)));

            // NaN alone is not equal to itself.
            Vector512.ConditionalSelect(Vector512.Equals(between, between), between, Vector512.Create(nearer[i..])).CopyTo(made[i..]);
        }

        for (; i < made.Length; i++)
        {
            // In double precision the difference cannot overflow, and the result stays between the ends.
            float between = (float)(start[i] + (gap * ((double)end[i] - start[i])));
            made[i] = float.IsNaN(between) ? nearer[i] : between;
        }
    }
}
