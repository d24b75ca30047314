using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Resampling;

/// <summary>A place on the line between two rows.</summary>
internal static class LinePlaces
{
    /// <param name="start">Numbers of the row at 0; NaN where missing.</param>
    /// <param name="end">Numbers of the row at 1.</param>
    /// <param name="gap">From 0 to 1.</param>
    /// <param name="made">Receives the numbers between; the nearer row's where one is missing. Shares no memory with the rows.</param>
    public static void Fill(ReadOnlySpan<float> start, ReadOnlySpan<float> end, float gap, Span<float> made)
    {
        ReadOnlySpan<float> nearer = gap < 0.5f ? start : end;
        int width = Vector512<float>.Count;
        if (made.Length < width)
        {
            OneByOne(start, end, nearer, gap, made);
            return;
        }

        Vector512<double> gaps = Vector512.Create((double)gap);
        for (int i = 0; i < made.Length; i += width)
        {
            // The last numbers are made with some of those before them, once more and alike: one by one they took as long as all the others.
            int first = Math.Min(i, made.Length - width);
            (Vector512<double> lowStart, Vector512<double> highStart) = Vector512.Widen(Vector512.Create(start[first..]));
            (Vector512<double> lowEnd, Vector512<double> highEnd) = Vector512.Widen(Vector512.Create(end[first..]));
            Vector512<float> between = Vector512.Narrow(lowStart + (gaps * (lowEnd - lowStart)), highStart + (gaps * (highEnd - highStart)));

            // NaN alone is not equal to itself.
            Vector512.ConditionalSelect(Vector512.Equals(between, between), between, Vector512.Create(nearer[first..])).CopyTo(made[first..]);
        }
    }

    private static void OneByOne(ReadOnlySpan<float> start, ReadOnlySpan<float> end, ReadOnlySpan<float> nearer, float gap, Span<float> made)
    {
        for (int i = 0; i < made.Length; i++)
        {
            // In double precision the difference cannot overflow, and the result stays between the ends.
            float between = (float)(start[i] + (gap * ((double)end[i] - start[i])));
            made[i] = float.IsNaN(between) ? nearer[i] : between;
        }
    }
}
