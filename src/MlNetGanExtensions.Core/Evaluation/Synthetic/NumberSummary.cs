namespace MlNetGanExtensions.Evaluation;

/// <summary>What the numbers of a column are like, in the column's own unit; NaN where there is no number.</summary>
/// <param name="Mean">The mean of the cells that are there.</param>
/// <param name="Deviation">Their standard deviation (n − 1); NaN with fewer than two.</param>
/// <param name="Quantiles">Their 5, 25, 50, 75 and 95 % quantiles, linear between neighbours.</param>
/// <param name="MissingShare">The share of cells that are missing, 0 to 1.</param>
public sealed record NumberSummary(double Mean, double Deviation, IReadOnlyList<double> Quantiles, double MissingShare)
{
    private static readonly double[] Shares = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Sums up numbers.</summary>
    /// <param name="sorted">The cells that are there, rising.</param>
    /// <param name="rows">How many cells there are with the missing ones.</param>
    internal static NumberSummary Of(float[] sorted, int rows)
    {
        double mean = 0;
        foreach (float cell in sorted)
        {
            mean += (double)cell / sorted.Length;
        }

        double squares = 0;
        foreach (float cell in sorted)
        {
            squares += (cell - mean) * (cell - mean);
        }

        return new NumberSummary(
            sorted.Length > 0 ? mean : double.NaN,
            sorted.Length > 1 ? Math.Sqrt(squares / (sorted.Length - 1)) : double.NaN,
            [.. Shares.Select(share => Quantile(sorted, share))],
            (double)(rows - sorted.Length) / rows);
    }

    internal static double Quantile(float[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * ((double)sorted[above] - sorted[below]));
    }
}
