using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Reporting.Drawing;
using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting;

/// <summary>A reliability diagram: how often the positive outcome came among rows that were given about the same probability of it.</summary>
/// <remarks>
/// A point stands at the mean probability of a bin and its share of positive rows, with the Wilson (1927) 95 % interval of the share; empty bins have no point. The
/// strip below shows how many rows each bin holds. The legend gives the expected calibration error.
/// </remarks>
public sealed class ReliabilityPicture
{
    private const double StripLow = -0.24;
    private const double StripHigh = -0.06;

    private readonly string _title;
    private readonly List<(string Name, ReliabilityDiagram Diagram)> _series = [];

    /// <summary>Begins a picture without forecasts.</summary>
    /// <param name="title">Stands above it.</param>
    public ReliabilityPicture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>Adds the probabilities of a classifier, in ten bins of equal width.</summary>
    /// <param name="name">The classifier.</param>
    /// <param name="probabilities">For each row the probability that it is positive, 0 to 1; at least one row.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there is no row, a probability is NaN or outside 0 to 1, or a label is neither 0 nor 1.</exception>
    public ReliabilityPicture Add(string name, ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels)
    {
        return Add(name, ReliabilityDiagram.FromProbabilities(probabilities, labels));
    }

    /// <summary>Adds the diagram of a classifier.</summary>
    /// <param name="name">The classifier.</param>
    /// <param name="diagram">Its bins.</param>
    /// <returns>This picture.</returns>
    public ReliabilityPicture Add(string name, ReliabilityDiagram diagram)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(diagram);
        _series.Add((name, diagram));
        return this;
    }

    /// <summary>Draws the diagram.</summary>
    /// <exception cref="InvalidOperationException">There is no classifier.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _series.Count);
        ChartAxis x = ChartAxis.Linear(0, 1, "forecast probability", 5);
        ChartAxis y = x with { Low = StripLow, Label = "observed share of positives, with 95 % intervals" };
        using Chart chart = new(new ChartPlan(_title, x, y)
        {
            PlotHeight = 440,
            Legend = [.. _series.Select((series, i) => new LegendEntry($"{series.Name}, ECE {Markup.Number(series.Diagram.ExpectedCalibrationError, 3)}", Ink.Series(i))
            {
                Shape = Shape(i),
                LineWidth = 1.5,
            })],
        });

        chart.Data.Line([new(0, 0), new(1, 1)], Ink.Muted.With(Dash.Dots), 1.2);
        chart.Text(1, StripHigh / 2, "rows", new TextStyle(12, Ink.Muted, TextAnchor.End), -4, 0);
        DrawStrip(chart.Data);
        for (int i = 0; i < _series.Count; i++)
        {
            DrawPoints(chart.Data, Filled(_series[i].Diagram), Ink.Series(i), Shape(i));
        }

        return chart.ToPicture($"Reliability diagram. {string.Join(' ', _series.Select(series => Describe(series.Name, series.Diagram)))}");
    }

    private static PointShape Shape(int series) => (PointShape)(series % 4);

    private static ReliabilityBin[] Filled(ReliabilityDiagram diagram) => [.. diagram.Bins.Where(bin => bin.Count > 0)];

    private static void DrawPoints(Surface surface, ReliabilityBin[] bins, Ink ink, PointShape shape)
    {
        foreach (ReliabilityBin bin in bins)
        {
            (double low, double high) = WilsonInterval.Of(bin.PositiveShare, bin.Count);
            surface.Line([new(bin.MeanProbability, low), new(bin.MeanProbability, high)], ink.With(Dash.None).At(70), 1.4);
        }

        Coordinates[] points = [.. bins.Select(bin => new Coordinates(bin.MeanProbability, bin.PositiveShare))];
        surface.Line(points, ink, 1.5);
        surface.Points(points, shape, ink.With(Dash.None), 7);
    }

    /// <summary>Bars of every series side by side within each bin; the fullest bin of a series is as high as the strip.</summary>
    private void DrawStrip(Surface surface)
    {
        for (int i = 0; i < _series.Count; i++)
        {
            ReliabilityBin[] bins = Filled(_series[i].Diagram);
            double unit = (StripHigh - StripLow) / bins.Max(bin => bin.Count);
            foreach (ReliabilityBin bin in bins)
            {
                double thickness = 0.8 * (bin.Upper - bin.Lower) / _series.Count;
                double left = bin.Lower + (0.1 * (bin.Upper - bin.Lower)) + (i * thickness);
                surface.Box(left, left + thickness, StripLow, StripLow + (bin.Count * unit), Ink.Series(i).With(Dash.None).At(70));
            }
        }

        surface.Line([new(0, 0), new(1, 0)], Ink.Muted, 1);
    }

    private static string Describe(string name, ReliabilityDiagram diagram)
    {
        IEnumerable<string> points = Filled(diagram).Select(bin => string.Create(
            CultureInfo.InvariantCulture, $"forecast {bin.MeanProbability:0.00}, observed {bin.PositiveShare:0.00} ({Markup.Count(bin.Count, "row")})"));
        return $"{name}: {string.Join("; ", points)}.";
    }
}
