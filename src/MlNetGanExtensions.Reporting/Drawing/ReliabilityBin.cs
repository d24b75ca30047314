namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The rows whose forecast falls into one range of probabilities.</summary>
/// <param name="Count">How many.</param>
/// <param name="Forecast">The mean of their forecasts.</param>
/// <param name="Share">The share whose outcome was positive.</param>
internal readonly record struct ReliabilityBin(int Count, double Forecast, double Share)
{
    // The normal quantile of a two-sided 95 % interval.
    private const double Z = 1.959963984540054;

    /// <summary>Sorts forecasts into ranges of equal width and leaves out the empty ones.</summary>
    public static ReliabilityBin[] From(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes, int bins)
    {
        int[] counts = new int[bins];
        int[] positives = new int[bins];
        double[] sums = new double[bins];
        for (int i = 0; i < probabilities.Length; i++)
        {
            int bin = Math.Min((int)(probabilities[i] * bins), bins - 1);
            counts[bin]++;
            positives[bin] += outcomes[i] ? 1 : 0;
            sums[bin] += probabilities[i];
        }

        return [.. Enumerable.Range(0, bins).Where(bin => counts[bin] > 0)
            .Select(bin => new ReliabilityBin(counts[bin], sums[bin] / counts[bin], (double)positives[bin] / counts[bin]))];
    }

    /// <summary>The 95 % interval of the share (Wilson 1927), which stays inside [0, 1] and has a width also where all outcomes agree.</summary>
    public (double Low, double High) Interval()
    {
        double square = Z * Z / Count;
        double middle = (Share + (square / 2)) / (1 + square);
        double half = Z / (1 + square) * Math.Sqrt((Share * (1 - Share) / Count) + (square / (4 * Count)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
