using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Reporting.Drawing;
using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting;

/// <summary>Histograms of several groups over each other, each with the normal curve of its mean and standard deviation.</summary>
/// <remarks>Heights are densities: the areas of every group add up to 1, so that groups of unequal size can be compared. All groups share their bins.</remarks>
public sealed class HistogramPicture
{
    private const int CurvePoints = 121;

    private readonly string _title;
    private readonly List<(string Name, double[] Values)> _groups = [];
    private readonly int? _bins;

    /// <summary>Begins a picture without values.</summary>
    /// <param name="title">Stands above it.</param>
    public HistogramPicture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>What the values measure.</summary>
    public string XLabel { get; init; } = "value";

    /// <summary>The number of bins, 1 to 1000; null for the rule of Freedman and Diaconis (1981), at least 5 and at most 60.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in that range.</exception>
    public int? Bins
    {
        get => _bins;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 1, 1000, nameof(value));
            _bins = value;
        }
    }

    /// <summary>Whether each group has its normal curve; one whose values are all the same has none.</summary>
    public bool NormalCurves { get; init; } = true;

    /// <summary>Adds a group.</summary>
    /// <param name="name">The group.</param>
    /// <param name="values">Finite numbers, at least one.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">There are eight groups already, as many as colours.</exception>
    public HistogramPicture Add(string name, ReadOnlySpan<double> values)
    {
        Check.HasColour(_title, _groups.Count);
        ArgumentNullException.ThrowIfNull(name);
        Check.NotEmpty(name, values.Length, nameof(values));
        Check.Finite(name, values);
        _groups.Add((name, values.ToArray()));
        return this;
    }

    /// <summary>Draws the groups.</summary>
    /// <exception cref="InvalidOperationException">There is no group.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _groups.Count);
        Histogram bins = new([.. _groups.Select(group => group.Values)], Bins);
        ChartAxis x = ChartAxis.Around([bins.Low, bins.High], XLabel) with { Grid = true };
        double[][] heights = [.. _groups.Select(group => bins.Densities(group.Values))];
        Coordinates[][] curves = [.. _groups.Select(group => NormalCurves ? Curve(group.Values, x) : [])];
        IEnumerable<double> tops = heights.SelectMany(height => height).Concat(curves.SelectMany(curve => curve.Select(point => point.Y)));
        ChartAxis y = ChartAxis.Around(tops, "density", fromZero: true);
        using Chart chart = new(new ChartPlan(_title, x, y)
        {
            Legend = [.. _groups.Select((group, i) => new LegendEntry(Text(group.Name, group.Values), Ink.Series(i).With(Dash.None).At(40)) { IsArea = true })],
        });

        for (int i = 0; i < _groups.Count; i++)
        {
            Coordinates[] outline = Outline(bins, heights[i]);
            chart.Data.Area(outline, Ink.Series(i).With(Dash.None).At(25));
            chart.Data.Line(outline, Ink.Series(i).With(Dash.None), 1.2);
        }

        for (int i = 0; i < _groups.Count; i++)
        {
            if (curves[i].Length > 0)
            {
                chart.Data.Line(curves[i], Ink.Series(i).With(Dash.None), 2.4);
            }
        }

        return chart.ToPicture($"Histograms of {XLabel} in {Markup.Count(bins.Bins, "bin")}. {string.Join("; ", _groups.Select(group => Text(group.Name, group.Values)))}.");
    }

    private static Coordinates[] Outline(Histogram bins, double[] heights)
    {
        Coordinates[] outline = new Coordinates[(2 * heights.Length) + 2];
        outline[0] = new Coordinates(bins.Low, 0);
        outline[^1] = new Coordinates(bins.High, 0);
        for (int i = 0; i < heights.Length; i++)
        {
            outline[(2 * i) + 1] = new Coordinates(bins.Low + (i * bins.Width), heights[i]);
            outline[(2 * i) + 2] = new Coordinates(bins.Low + ((i + 1) * bins.Width), heights[i]);
        }

        return outline;
    }

    private static Coordinates[] Curve(double[] values, ChartAxis x)
    {
        (double mean, double deviation, _) = Summary.Of(values);
        if (!(deviation > 0))
        {
            return [];
        }

        Coordinates[] curve = new Coordinates[CurvePoints];
        for (int i = 0; i < curve.Length; i++)
        {
            double place = x.Low + ((x.High - x.Low) * i / (CurvePoints - 1));
            double distance = (place - mean) / deviation;
            curve[i] = new Coordinates(place, Math.Exp(-0.5 * distance * distance) / (deviation * Math.Sqrt(2 * Math.PI)));
        }

        return curve;
    }

    private static string Text(string name, double[] values)
    {
        (double mean, double deviation, _) = Summary.Of(values);
        int decimals = Markup.DecimalsFor(deviation > 0 ? deviation : mean);
        string spread = deviation > 0 ? $" ± {Markup.Number(deviation, decimals)}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{name} (n = {values.Length}, {Markup.Number(mean, decimals)}{spread})");
    }
}
