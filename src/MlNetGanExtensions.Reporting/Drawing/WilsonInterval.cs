namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The 95 % interval of a share (Wilson 1927): it stays inside [0, 1] and has a width also where all outcomes agree.</summary>
internal static class WilsonInterval
{
    // The normal quantile of a two-sided 95 % interval.
    private const double Z = 1.959963984540054;

    /// <summary>The ends of the interval.</summary>
    /// <param name="share">The observed share.</param>
    /// <param name="count">Out of how many, at least 1.</param>
    public static (double Low, double High) Of(double share, int count)
    {
        double square = Z * Z / count;
        double middle = (share + (square / 2)) / (1 + square);
        double half = Z / (1 + square) * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
