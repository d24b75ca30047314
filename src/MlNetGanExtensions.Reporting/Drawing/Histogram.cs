namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Bins of equal width over the values of all groups, and what share of a group falls into each.</summary>
internal sealed class Histogram
{
    private const int MostBins = 60;

    public Histogram(IReadOnlyList<double[]> groups, int? bins)
    {
        double[] all = [.. groups.SelectMany(group => group)];
        Array.Sort(all);
        Low = all[0];
        High = all[^1];
        if (High - Low <= 1e-9 * Math.Max(Math.Abs(Low), Math.Abs(High)))
        {
            // All values are the same: one bin around them.
            double half = Low == 0 ? 0.5 : 0.05 * Math.Abs(Low);
            (Low, High, Bins) = (Low - half, High + half, 1);
            return;
        }

        Bins = bins ?? FreedmanDiaconis(all, groups.Min(group => group.Length));
    }

    /// <summary>Left end of the first bin.</summary>
    public double Low { get; }

    /// <summary>Right end of the last bin.</summary>
    public double High { get; }

    /// <summary>The number of bins.</summary>
    public int Bins { get; }

    /// <summary>The width of a bin.</summary>
    public double Width => (High - Low) / Bins;

    /// <summary>For each bin the share of the values in it, divided by its width: the areas add up to 1.</summary>
    public double[] Densities(double[] group)
    {
        double[] densities = new double[Bins];
        double weight = 1 / (group.Length * Width);
        foreach (double value in group)
        {
            // The right end belongs to the last bin.
            densities[Math.Clamp((int)((value - Low) / Width), 0, Bins - 1)] += weight;
        }

        return densities;
    }

    /// <summary>Freedman and Diaconis 1981: twice the interquartile range over the cube root of the number of values, here of the smallest group.</summary>
    private int FreedmanDiaconis(double[] sorted, int smallest)
    {
        double range = sorted[(int)(0.75 * (sorted.Length - 1))] - sorted[(int)(0.25 * (sorted.Length - 1))];
        double width = 2 * range / Math.Cbrt(smallest);
        double wanted = width > 0 ? Math.Ceiling((High - Low) / width) : Math.Ceiling(Math.Log2(smallest)) + 1;
        return (int)Math.Clamp(wanted, 5, MostBins);
    }
}
