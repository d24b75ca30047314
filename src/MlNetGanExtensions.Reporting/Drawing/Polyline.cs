using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Leaves out the points of a long line that no screen can tell apart.</summary>
internal static class Polyline
{
    private const double ColumnsPerPixel = 2;

    /// <summary>Keeps, of the points in each half pixel across, the first, the last, the lowest and the highest; then drops what lies level or upright between two others.</summary>
    /// <param name="x">Horizontal values, not descending.</param>
    /// <param name="y">As many vertical values.</param>
    /// <param name="axis">The horizontal axis.</param>
    /// <param name="pixels">Its length in pixels.</param>
    public static IReadOnlyList<Coordinates> Thin(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ChartAxis axis, double pixels)
    {
        List<Coordinates> kept = [];
        double columns = pixels * ColumnsPerPixel / (axis.High - axis.Low);
        int start = 0;
        while (start < x.Length)
        {
            double column = Math.Floor((x[start] - axis.Low) * columns);
            int end = start + 1;
            int low = start;
            int high = start;
            for (; end < x.Length && Math.Floor((x[end] - axis.Low) * columns) == column; end++)
            {
                low = y[end] < y[low] ? end : low;
                high = y[end] > y[high] ? end : high;
            }

            int first = Math.Min(low, high);
            int second = Math.Max(low, high);
            Append(kept, x[start], y[start]);
            Append(kept, x[first], y[first]);
            Append(kept, x[second], y[second]);
            Append(kept, x[end - 1], y[end - 1]);
            start = end;
        }

        return kept;
    }

    private static void Append(List<Coordinates> kept, double x, double y)
    {
        if (kept.Count >= 2 && Straight(kept[^2], kept[^1], x, y))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept.Count == 0 || kept[^1].X != x || kept[^1].Y != y)
        {
            kept.Add(new Coordinates(x, y));
        }
    }

    /// <summary>Whether the middle of three points lies level or upright between the others.</summary>
    private static bool Straight(Coordinates a, Coordinates b, double x, double y)
    {
        bool level = a.Y == b.Y && b.Y == y && (b.X - a.X) * (x - b.X) >= 0;
        bool upright = a.X == b.X && b.X == x && (b.Y - a.Y) * (y - b.Y) >= 0;
        return level || upright;
    }
}
