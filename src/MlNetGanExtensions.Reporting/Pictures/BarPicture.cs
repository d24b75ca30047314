using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting;

/// <summary>Level bars from zero for each of several named rows, for instance the share of each category among real and among generated rows.</summary>
public sealed class BarPicture
{
    private readonly string _title;
    private readonly string[] _names;
    private readonly List<RowSeries> _series = [];

    /// <summary>Begins a picture without bars.</summary>
    /// <param name="title">Stands above it.</param>
    /// <param name="names">The rows, from the uppermost down; at least one.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public BarPicture(string title, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
        _names = Rows.Copy(names);
    }

    /// <summary>What the length of a bar measures.</summary>
    public string ValueLabel { get; init; } = "value";

    /// <summary>Adds a bar to every row.</summary>
    /// <param name="name">The series.</param>
    /// <param name="values">One for each row, also negative; NaN where it is not known, which leaves the place empty.</param>
    /// <param name="spreads">How far the interval reaches to both sides of each end; NaN, or an empty list, for none.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is infinite, or a spread is infinite or negative.</exception>
    /// <exception cref="InvalidOperationException">There are eight series already, as many as colours.</exception>
    public BarPicture Add(string name, ReadOnlySpan<double> values, ReadOnlySpan<double> spreads = default)
    {
        Check.HasColour(_title, _series.Count);
        _series.Add(RowSeries.From(name, _names.Length, values, spreads));
        return this;
    }

    /// <summary>Draws the bars.</summary>
    /// <exception cref="InvalidOperationException">There is no series, or no value that is a number.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _series.Count(series => !series.Values.All(double.IsNaN)));
        ChartAxis x = ChartAxis.Around(_series.SelectMany(series => series.Reach()), ValueLabel, fromZero: true);
        double rowHeight = 10 + (14 * _series.Count);
        using Chart chart = new(new ChartPlan(_title, x, Rows.Axis(_names, grid: false))
        {
            Width = 640,
            PlotHeight = rowHeight * _names.Length,
            NamedRows = true,
            LegendAbove = true,
            Legend = [.. _series.Select((series, i) => new LegendEntry(series.Name, Ink.Series(i).With(Dash.None)) { IsArea = true })],
        });

        double thickness = 14 / rowHeight;
        for (int i = 0; i < _series.Count; i++)
        {
            double middle = (((_series.Count - 1) / 2.0) - i) * thickness;
            Draw(chart.Data, _series[i], middle, thickness, Ink.Series(i).With(Dash.None));
        }

        chart.Data.Line([new(0, -_names.Length + 0.5), new(0, 0.5)], Ink.Muted, 1);
        return chart.ToPicture($"{ValueLabel} of {Markup.Count(_names.Length, "row")}. {string.Join(' ', _series.Select(series => series.Describe(_names)))}");
    }

    private static void Draw(Surface surface, RowSeries series, double middle, double thickness, Ink ink)
    {
        for (int row = 0; row < series.Values.Length; row++)
        {
            double value = series.Values[row];
            double y = middle - row;
            if (!double.IsNaN(value))
            {
                surface.Box(Math.Min(0, value), Math.Max(0, value), y - (0.44 * thickness), y + (0.44 * thickness), ink);
            }

            if (!double.IsNaN(value) && !double.IsNaN(series.Spreads[row]))
            {
                Rows.Interval(surface, value, series.Spreads[row], y, 0.22 * thickness, Ink.Text);
            }
        }
    }
}
