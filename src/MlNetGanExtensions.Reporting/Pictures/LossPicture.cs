using System.Globalization;
using MlNetGanExtensions.Reporting.Drawing;
using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting;

/// <summary>Losses over the epochs of training: a line for each series, the validation loss dashed in the colour of its training loss.</summary>
public sealed class LossPicture
{
    private readonly string _title;
    private readonly List<Series> _series = [];
    private readonly List<(double Epoch, string Text)> _marks = [];

    /// <summary>Begins a picture without losses.</summary>
    /// <param name="title">Stands above it.</param>
    public LossPicture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>What the loss is, for instance "mean squared error".</summary>
    public string YLabel { get; init; } = "loss";

    /// <summary>Whether the vertical axis is logarithmic; then every loss must be above zero.</summary>
    public bool LogScale { get; init; }

    /// <summary>Adds the losses of one network.</summary>
    /// <param name="name">The network, fold or part.</param>
    /// <param name="training">One loss for each epoch from 1; NaN for an epoch in which none was taken. At least one is a number.</param>
    /// <param name="validation">As many losses on the validation rows, NaN as above; empty for none.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there is no loss, one is infinite, or one is not above zero although the axis is logarithmic.</exception>
    public LossPicture Add(string name, ReadOnlySpan<double> training, ReadOnlySpan<double> validation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        CheckLosses(name, training, nameof(training));
        if (validation.IsEmpty)
        {
            AddSeries(name, training, _series.Count(series => series.Ink.Dash == Dash.None), Dash.None);
            return this;
        }

        Check.SameLength(name, training.Length, validation.Length, nameof(validation));
        CheckLosses(name, validation, nameof(validation));
        int colour = _series.Count(series => series.Ink.Dash == Dash.None);
        AddSeries($"{name}, training", training, colour, Dash.None);
        AddSeries($"{name}, validation", validation, colour, Dash.Strokes);
        return this;
    }

    /// <summary>Marks an epoch by an upright line, for instance the one whose weights were kept.</summary>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="text">Stands beside the line.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is below 1.</exception>
    public LossPicture Mark(int epoch, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        ArgumentNullException.ThrowIfNull(text);
        _marks.Add((epoch, text));
        return this;
    }

    /// <summary>Draws the losses.</summary>
    /// <exception cref="InvalidOperationException">There is no series.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _series.Count);
        double last = Math.Max(_series.Max(series => series.Heights.Length), _marks.Select(mark => mark.Epoch).DefaultIfEmpty().Max());
        ChartAxis x = ChartAxis.Whole(last > 1 ? 1 : 0.5, last > 1 ? last : 1.5, "epoch") with { Grid = false };
        IEnumerable<double> heights = _series.SelectMany(series => series.Heights);
        ChartAxis y = LogScale ? ChartAxis.Logarithmic(heights, YLabel) : ChartAxis.Around(heights, YLabel, fromZero: true);
        using Chart chart = new(new ChartPlan(_title, x, y)
        {
            Legend = [.. _series.Select(series => new LegendEntry(series.Name, series.Ink) { LineWidth = 1.8 })],
        });

        foreach ((double epoch, string text) in _marks)
        {
            bool right = epoch < (x.Low + x.High) / 2;
            chart.Data.Line([new(epoch, y.Low), new(epoch, y.High)], Ink.Muted.With(Dash.Dots), 1.2);
            chart.Text(epoch, y.High, text, new TextStyle(12, Ink.Muted, right ? TextAnchor.Start : TextAnchor.End) { Halo = true }, right ? 5 : -5, 8);
        }

        foreach (Series series in _series)
        {
            DrawRuns(chart, series, x);
        }

        return chart.ToPicture($"{YLabel} over {Markup.Count((long)last, "epoch")}{(LogScale ? ", logarithmic axis" : string.Empty)}. {string.Join("; ", _series.Select(Describe))}.");
    }

    private void CheckLosses(string name, ReadOnlySpan<double> losses, string parameter)
    {
        Check.FiniteOrMissing(name, losses, parameter);
        bool any = false;
        for (int i = 0; i < losses.Length; i++)
        {
            any |= !double.IsNaN(losses[i]);
            if (LogScale && losses[i] <= 0)
            {
                throw new ArgumentException($"{parameter}[{i}] of '{name}' is {losses[i]}; a logarithmic axis shows only losses above zero.", parameter);
            }
        }

        Check.NotEmpty(name, any ? 1 : 0, parameter);
    }

    private void AddSeries(string name, ReadOnlySpan<double> losses, int colour, Dash dash)
    {
        double[] heights = losses.ToArray();
        for (int i = 0; LogScale && i < heights.Length; i++)
        {
            heights[i] = Math.Log10(heights[i]);
        }

        _series.Add(new Series(name, heights, losses.ToArray(), Ink.Series(colour).With(dash)));
    }

    /// <summary>Draws the stretches between missing epochs; a loss alone is a point.</summary>
    private static void DrawRuns(Chart chart, Series series, ChartAxis x)
    {
        double[] epochs = [.. Enumerable.Range(1, series.Heights.Length).Select(epoch => (double)epoch)];
        for (int start = 0; start < epochs.Length; start++)
        {
            int end = start;
            while (end < epochs.Length && !double.IsNaN(series.Heights[end]))
            {
                end++;
            }

            if (end == start + 1)
            {
                chart.Data.Points([new Coordinates(epochs[start], series.Heights[start])], PointShape.Circle, series.Ink.With(Dash.None), 5);
            }
            else if (end > start)
            {
                IReadOnlyList<Coordinates> line = Polyline.Thin(epochs.AsSpan(start..end), series.Heights.AsSpan(start..end), x, chart.Frame.Width);
                chart.Data.Line(line, series.Ink, 1.8);
            }

            start = end;
        }
    }

    private static string Describe(Series series)
    {
        double[] losses = [.. series.Losses.Where(loss => !double.IsNaN(loss))];
        return string.Create(CultureInfo.InvariantCulture, $"{series.Name}: first {losses[0]:G4}, lowest {losses.Min():G4}, last {losses[^1]:G4}");
    }

    private sealed record Series(string Name, double[] Heights, double[] Losses, Ink Ink);
}
