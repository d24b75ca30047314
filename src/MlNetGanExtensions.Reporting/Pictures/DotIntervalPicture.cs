using MlNetGanExtensions.Reporting.Drawing;
using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting;

/// <summary>A value with its spread for each of several methods, one row a method, for instance ours beside the paper's.</summary>
/// <remarks>The horizontal axis shows the range of the values, not zero: where lengths matter rather than places, take <see cref="BarPicture"/>.</remarks>
/// <example>
/// <code>
/// Picture accuracy = new DotIntervalPicture("Accuracy", methods) { ValueLabel = "accuracy" }
///     .Add("here, mean ± SD", means, deviations)
///     .Add("paper", published)
///     .Draw();
/// </code>
/// </example>
public sealed class DotIntervalPicture
{
    private static readonly PointShape[] Shapes = [PointShape.Circle, PointShape.OpenDiamond, PointShape.Square, PointShape.Triangle];

    private readonly string _title;
    private readonly string[] _names;
    private readonly List<RowSeries> _series = [];

    /// <summary>Begins a picture without values.</summary>
    /// <param name="title">Stands above it.</param>
    /// <param name="names">The methods, from the uppermost row down; at least one.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public DotIntervalPicture(string title, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
        _names = Rows.Copy(names);
    }

    /// <summary>What the horizontal axis measures.</summary>
    public string ValueLabel { get; init; } = "value";

    /// <summary>Adds a value for every method.</summary>
    /// <param name="name">The series.</param>
    /// <param name="values">One for each name; NaN where it is not known, which leaves the place empty.</param>
    /// <param name="spreads">How far the interval reaches to both sides of each value, for instance the standard deviation; NaN, or an empty list, for none.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is infinite, or a spread is infinite or negative.</exception>
    /// <exception cref="InvalidOperationException">There are eight series already, as many as colours.</exception>
    public DotIntervalPicture Add(string name, ReadOnlySpan<double> values, ReadOnlySpan<double> spreads = default)
    {
        Check.HasColour(_title, _series.Count);
        _series.Add(RowSeries.From(name, _names.Length, values, spreads));
        return this;
    }

    /// <summary>Draws the values.</summary>
    /// <exception cref="InvalidOperationException">There is no series, or no value that is a number.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _series.Count(series => !series.Values.All(double.IsNaN)));
        ChartAxis x = ChartAxis.Around(_series.SelectMany(series => series.Reach()), ValueLabel);
        double rowHeight = 14 + (12 * _series.Count);
        using Chart chart = new(new ChartPlan(_title, x, Rows.Axis(_names, grid: true))
        {
            Width = 640,
            PlotHeight = rowHeight * _names.Length,
            NamedRows = true,
            LegendAbove = true,
            Legend = [.. _series.Select((series, i) => new LegendEntry(series.Name, Ink.Series(i).With(Dash.None))
            {
                Shape = Shapes[i % Shapes.Length],
                LineWidth = series.Spreads.All(double.IsNaN) ? 0 : 1.6,
            })],
        });

        // From back to front, so that the first series, which is the reader's own, lies on top.
        for (int i = _series.Count - 1; i >= 0; i--)
        {
            double offset = (((_series.Count - 1) / 2.0) - i) * 12 / rowHeight;
            Draw(chart.Data, _series[i], offset, 3.5 / rowHeight, Ink.Series(i).With(Dash.None), Shapes[i % Shapes.Length]);
        }

        return chart.ToPicture($"{ValueLabel} of {Markup.Count(_names.Length, "row")}. {string.Join(' ', _series.Select(series => series.Describe(_names)))}");
    }

    private static void Draw(Surface surface, RowSeries series, double offset, double cap, Ink ink, PointShape shape)
    {
        List<Coordinates> points = [];
        for (int row = 0; row < series.Values.Length; row++)
        {
            if (double.IsNaN(series.Values[row]))
            {
                continue;
            }

            points.Add(new Coordinates(series.Values[row], offset - row));
            if (!double.IsNaN(series.Spreads[row]))
            {
                Rows.Interval(surface, series.Values[row], series.Spreads[row], offset - row, cap, ink);
            }
        }

        if (points.Count > 0)
        {
            surface.Points(points, shape, ink, 8);
        }
    }
}
