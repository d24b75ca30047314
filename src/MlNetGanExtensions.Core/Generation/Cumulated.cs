using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Draws in proportion to weights that were summed up, and finds places among them.</summary>
internal static class Cumulated
{
    /// <param name="sums">The sum of the weights up to and with each; the last is above 0.</param>
    /// <param name="stream">Draws.</param>
    /// <returns>A place with a weight above 0.</returns>
    public static int Draw(ReadOnlySpan<double> sums, RandomStream stream)
    {
        // Below the last sum, as the largest number drawn times it might round up to it.
        return At(sums, Math.Min(stream.NextDouble() * sums[^1], Math.BitDecrement(sums[^1])));
    }

    /// <summary>Where each share ends when all are laid end to end.</summary>
    /// <param name="shares">At least 0, and one of them above.</param>
    /// <param name="last">
    /// Where the last one ends that is above 0, and those behind it: their sum but for rounding, or +∞ so that nothing lies behind.
    /// </param>
    public static double[] Ends(ReadOnlySpan<double> shares, double last)
    {
        double[] ends = new double[shares.Length];
        double sum = 0;
        int place = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            sum += shares[i];
            ends[i] = sum;
            place = shares[i] > 0 ? i : place;
        }

        ends.AsSpan(place).Fill(last);
        return ends;
    }

    /// <summary>Where a place lies when all weights are laid end to end; an end belongs to the next one that has a weight.</summary>
    /// <param name="sums">The sum of the weights up to and with each; the last is above 0.</param>
    /// <param name="place">From 0 to below the last sum.</param>
    public static int At(ReadOnlySpan<double> sums, double place) => Math.Min(FirstAbove(sums, place), sums.Length - 1);

    /// <summary>The first of some ascending numbers that is above another; as many as there are where none is.</summary>
    public static int FirstAbove(ReadOnlySpan<double> ascending, double number)
    {
        int low = 0;
        int high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ascending[middle] > number ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
