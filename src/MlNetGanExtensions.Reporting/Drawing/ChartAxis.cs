namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>One axis: its ends, its ticks and what it measures.</summary>
/// <param name="Low">Value at the left or lower end.</param>
/// <param name="High">Value at the right or upper end, above <paramref name="Low"/>.</param>
/// <param name="Ticks">Where grid lines and numbers stand.</param>
/// <param name="Label">What is measured; null for none.</param>
internal sealed record ChartAxis(double Low, double High, IReadOnlyList<AxisTick> Ticks, string? Label)
{
    /// <summary>Whether the ticks have lines across the picture.</summary>
    public bool Grid { get; init; } = true;

    /// <summary>An axis without numbers, for maps whose units mean nothing and for rows of names.</summary>
    public static ChartAxis Bare(double low, double high) => new(low, high, [], null) { Grid = false };

    /// <summary>An axis with exactly these ends.</summary>
    public static ChartAxis Linear(double low, double high, string? label, int ticks = 6)
    {
        return new ChartAxis(low, high, AxisTicks.Linear(low, high, ticks), label);
    }

    /// <summary>An axis with exactly these ends, numbered by whole numbers.</summary>
    public static ChartAxis Whole(double low, double high, string? label)
    {
        return new ChartAxis(low, high, AxisTicks.Linear(low, high, 6, leastStep: 1), label);
    }

    /// <summary>An axis that shows these values with a little room on both sides, or none on a side where <paramref name="fromZero"/> puts zero.</summary>
    /// <exception cref="ArgumentException">The values lie further apart than numbers reach.</exception>
    public static ChartAxis Around(IEnumerable<double> values, string? label, bool fromZero = false, int ticks = 6)
    {
        double low = fromZero ? 0 : double.PositiveInfinity;
        double high = fromZero ? 0 : double.NegativeInfinity;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }
        }

        if (!(high - low < 1e300))
        {
            throw new ArgumentException($"Values from {low:R} to {high:R} cannot share an axis.", nameof(values));
        }

        // Values that are all the same, or as good as, stand in the middle of a range of their own size.
        if (high - low <= 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)) || high - low < 1e-300)
        {
            double half = Math.Abs(high) < 1e-290 ? 0.5 : 0.1 * Math.Abs(high);
            (low, high) = fromZero ? (0, 1) : (low - half, high + half);
        }

        double room = 0.04 * (high - low);
        return Linear(fromZero && low == 0 ? 0 : low - room, fromZero && high == 0 ? 0 : high + room, label, ticks);
    }

    /// <summary>An axis of logarithms: positions are powers of ten, numbers the values themselves.</summary>
    /// <param name="values">Logarithms to base ten; NaN is left out.</param>
    /// <param name="label">What is measured.</param>
    public static ChartAxis Logarithmic(IEnumerable<double> values, string? label)
    {
        ChartAxis around = Around(values, label);
        return around with { Ticks = AxisTicks.Logarithmic(around.Low, around.High) };
    }
}
