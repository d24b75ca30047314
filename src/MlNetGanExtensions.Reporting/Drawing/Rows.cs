namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The vertical axis of pictures whose rows have names; the first row is the uppermost.</summary>
internal static class Rows
{
    /// <summary>Copies the names.</summary>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public static string[] Copy(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] copy = [.. names];
        for (int i = 0; i < copy.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(copy[i], $"names[{i}]");
        }

        return copy.Length > 0 ? copy : throw new ArgumentException("There are no rows; expected at least one name.", nameof(names));
    }

    /// <summary>An axis with one step for each name.</summary>
    public static ChartAxis Axis(IReadOnlyList<string> names, bool grid)
    {
        AxisTick[] ticks = [.. names.Select((name, row) => new AxisTick(-row, name))];
        return new ChartAxis(0.5 - names.Count, 0.5, ticks, null) { Grid = grid };
    }

    /// <summary>Draws an interval with caps at both ends.</summary>
    public static void Interval(Surface surface, double value, double spread, double y, double cap, Ink ink)
    {
        surface.Line([new(value - spread, y), new(value + spread, y)], ink, 1.6);
        surface.Line([new(value - spread, y - cap), new(value - spread, y + cap)], ink, 1.6);
        surface.Line([new(value + spread, y - cap), new(value + spread, y + cap)], ink, 1.6);
    }
}
