namespace MlNetGanExtensions.Tables;

/// <summary>Where the zero of a column's slots lies, and what their distances from it are multiplied by.</summary>
/// <param name="Offset">In the unit of the numbers.</param>
/// <param name="Scale">Finite, above 0.</param>
internal readonly record struct NumberUnit(double Offset, double Scale)
{
    private const double MostScale = 1e300;

    /// <param name="offset">The zero.</param>
    /// <param name="length">The length that becomes 1; where it is 0 there is nothing to be stretched.</param>
    public static NumberUnit Of(double offset, double length) => new(offset, length > 0 ? Math.Min(1 / length, MostScale) : 1);

    /// <summary>From 0 for the smallest number to 1 for the largest.</summary>
    /// <param name="seen">In ascending order.</param>
    public static NumberUnit OfRange(double[] seen)
    {
        // Halves, because the difference of two large numbers may overflow.
        double half = (seen[^1] / 2) - (seen[0] / 2);
        return new NumberUnit(seen[0], half > 0 ? Math.Min(0.5 / half, MostScale) : 1);
    }

    /// <summary>The mean is 0 and the standard deviation 1.</summary>
    /// <param name="seen">The different numbers.</param>
    /// <param name="cells">The place of each cell's number.</param>
    public static NumberUnit OfDeviation(double[] seen, int[] cells)
    {
        // In units of the largest number, of which no square overflows.
        double largest = Math.Max(Math.Abs(seen[0]), Math.Abs(seen[^1]));
        if (largest == 0)
        {
            return Of(0, 0);
        }

        double mean = cells.Average(place => seen[place] / largest);
        double deviation = Math.Sqrt(cells.Average(place => ((seen[place] / largest) - mean) * ((seen[place] / largest) - mean)));
        return Of(mean * largest, seen[0] == seen[^1] ? 0 : deviation * largest);
    }
}
