using System.Globalization;
using MlNetGanExtensions.Reporting.Drawing;
using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting;

/// <summary>A reliability diagram: how often the positive outcome came among rows that were given about the same probability of it.</summary>
/// <remarks>
/// Forecasts fall into ranges of equal width; a point stands at their mean and the observed share, with the Wilson (1927) 95 % interval of the share; empty ranges
/// have no point. The strip below shows how many rows each range holds. The legend gives the expected calibration error: the mean distance of points from the
/// diagonal, weighted by their rows (Naeini et al. 2015).
/// </remarks>
public sealed class ReliabilityPicture
{
    private const double StripLow = -0.24;
    private const double StripHigh = -0.06;

    private readonly string _title;
    private readonly List<(string Name, ReliabilityBin[] Bins, double[] Shares)> _series = [];
    private readonly int _bins = 10;

    /// <summary>Begins a picture without forecasts.</summary>
    /// <param name="title">Stands above it.</param>
    public ReliabilityPicture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>The number of ranges that [0, 1] is cut into, 2 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in that range.</exception>
    public int Bins
    {
        get => _bins;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            _bins = value;
        }
    }

    /// <summary>Adds the forecasts of a classifier.</summary>
    /// <param name="name">The classifier.</param>
    /// <param name="probabilities">The probability it gave each row of being positive, 0 to 1; at least one.</param>
    /// <param name="outcomes">Whether each row was positive.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there is no row, or a probability is NaN or outside [0, 1].</exception>
    public ReliabilityPicture Add(string name, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check.SameLength(name, probabilities.Length, outcomes.Length, nameof(outcomes));
        Check.NotEmpty(name, probabilities.Length, nameof(probabilities));
        Check.Shares(name, probabilities);
        double[] shares = new double[Bins];
        foreach (double probability in probabilities)
        {
            shares[Math.Min((int)(probability * Bins), Bins - 1)] += 1.0 / probabilities.Length;
        }

        _series.Add((name, ReliabilityBin.From(probabilities, outcomes, Bins), shares));
        return this;
    }

    /// <summary>Draws the diagram.</summary>
    /// <exception cref="InvalidOperationException">There are no forecasts.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _series.Count);
        ChartAxis x = ChartAxis.Linear(0, 1, "forecast probability", 5);
        ChartAxis y = x with { Low = StripLow, Label = "observed share of positives, with 95 % intervals" };
        using Chart chart = new(new ChartPlan(_title, x, y)
        {
            PlotHeight = 440,
            Legend = [.. _series.Select((series, i) => new LegendEntry($"{series.Name}, ECE {Markup.Number(Error(series.Bins), 3)}", Ink.Series(i)) { Shape = Shape(i), LineWidth = 1.5 })],
        });

        chart.Data.Line([new(0, 0), new(1, 1)], Ink.Muted.With(Dash.Dots), 1.2);
        chart.Text(1, StripHigh, "rows", new TextStyle(12, Ink.Muted, TextAnchor.End), -4, 0);
        DrawStrip(chart.Data);
        for (int i = 0; i < _series.Count; i++)
        {
            DrawPoints(chart.Data, _series[i].Bins, Ink.Series(i), Shape(i));
        }

        return chart.ToPicture($"Reliability diagram. {string.Join(' ', _series.Select(series => Describe(series.Name, series.Bins)))}");
    }

    private static PointShape Shape(int series) => (PointShape)(series % 4);

    private static void DrawPoints(Surface surface, ReliabilityBin[] bins, Ink ink, PointShape shape)
    {
        foreach (ReliabilityBin bin in bins)
        {
            (double low, double high) = bin.Interval();
            surface.Line([new(bin.Forecast, low), new(bin.Forecast, high)], ink.With(Dash.None).At(70), 1.4);
        }

        Coordinates[] points = [.. bins.Select(bin => new Coordinates(bin.Forecast, bin.Share))];
        surface.Line(points, ink, 1.5);
        surface.Points(points, shape, ink.With(Dash.None), 7);
    }

    /// <summary>Bars of every series side by side within each range, the tallest as high as the strip.</summary>
    private void DrawStrip(Surface surface)
    {
        double unit = (StripHigh - StripLow) / _series.Max(series => series.Shares.Max());
        double thickness = 0.8 / Bins / _series.Count;
        for (int i = 0; i < _series.Count; i++)
        {
            for (int bin = 0; bin < Bins; bin++)
            {
                double left = ((bin + 0.1) / Bins) + (i * thickness);
                double height = _series[i].Shares[bin] * unit;
                if (height > 0)
                {
                    surface.Box(left, left + thickness, StripLow, StripLow + height, Ink.Series(i).With(Dash.None).At(70));
                }
            }
        }

        surface.Line([new(0, 0), new(1, 0)], Ink.Muted, 1);
    }

    private static double Error(ReliabilityBin[] bins)
    {
        return bins.Sum(bin => bin.Count * Math.Abs(bin.Share - bin.Forecast)) / bins.Sum(bin => (double)bin.Count);
    }

    private static string Describe(string name, ReliabilityBin[] bins)
    {
        IEnumerable<string> points = bins.Select(bin => string.Create(CultureInfo.InvariantCulture, $"forecast {bin.Forecast:0.00}, observed {bin.Share:0.00} ({Markup.Count(bin.Count, "row")})"));
        return $"{name}: {string.Join("; ", points)}.";
    }
}
