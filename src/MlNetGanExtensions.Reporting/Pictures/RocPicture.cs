using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting;

/// <summary>ROC curves of several classifiers in one unit square, or enlarged in its upper left corner.</summary>
/// <remarks>The legend, below the curves, names each with the area under the drawn curve (trapezoid rule).</remarks>
/// <example>
/// <code>
/// RocPicture roc = new RocPicture("ROC, mean-imputed")
///     .Add("AC-GAN", RocCurve.FromScores(scores, labels), emphasised: true)
///     .Add("Random forest", RocCurve.FromScores(otherScores, labels));
/// report.Section("ROC curves").Figures([roc.Draw(), roc.Draw(RocView.UpperLeft)], "Pooled over the ten trials.");
/// </code>
/// </example>
public sealed class RocPicture
{
    private readonly string _title;
    private readonly List<Curve> _curves = [];
    private readonly double _zoom = 0.2;

    /// <summary>Begins a picture without curves.</summary>
    /// <param name="title">Stands above it.</param>
    public RocPicture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>The part of each axis that <see cref="RocView.UpperLeft"/> shows, 0.001 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in that range.</exception>
    public double Zoom
    {
        get => _zoom;
        init
        {
            if (!(value >= 0.001 && value <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The enlarged part must lie from 0.001 to 1.");
            }

            _zoom = value;
        }
    }

    /// <summary>Adds the curve of some scores.</summary>
    /// <param name="name">The classifier.</param>
    /// <param name="curve">Its curve.</param>
    /// <param name="emphasised">Whether the line is heavier and lies above the others.</param>
    /// <returns>This picture.</returns>
    public RocPicture Add(string name, RocCurve curve, bool emphasised = false)
    {
        ArgumentNullException.ThrowIfNull(curve);
        double[] x = [.. curve.Points.Select(point => point.FalsePositiveRate)];
        double[] y = [.. curve.Points.Select(point => point.TruePositiveRate)];
        return Add(name, x, y, emphasised);
    }

    /// <summary>Adds the mean of several curves, for instance of all folds.</summary>
    /// <param name="name">The classifier.</param>
    /// <param name="curve">The mean curve.</param>
    /// <param name="emphasised">Whether the line is heavier and lies above the others.</param>
    /// <returns>This picture.</returns>
    public RocPicture Add(string name, MeanRocCurve curve, bool emphasised = false)
    {
        ArgumentNullException.ThrowIfNull(curve);
        double[] x = [.. curve.FalsePositiveRates];
        double[] y = [.. curve.TruePositiveRates];

        // Means of rates that never descend may do so by a rounding error.
        for (int i = 1; i < y.Length; i++)
        {
            y[i] = Math.Clamp(y[i], y[i - 1], 1);
        }

        return Add(name, x, y, emphasised);
    }

    /// <summary>Adds a curve given by its points.</summary>
    /// <param name="name">The classifier.</param>
    /// <param name="falsePositiveRate">From 0 to 1, not descending; at least two points.</param>
    /// <param name="truePositiveRate">As many, from 0 to 1, not descending.</param>
    /// <param name="emphasised">Whether the line is heavier and lies above the others.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there are fewer than two points, or a rate is NaN, outside [0, 1] or below the one before.</exception>
    public RocPicture Add(string name, ReadOnlySpan<double> falsePositiveRate, ReadOnlySpan<double> truePositiveRate, bool emphasised = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check.SameLength(name, falsePositiveRate.Length, truePositiveRate.Length, nameof(truePositiveRate));
        if (falsePositiveRate.Length < 2)
        {
            throw new ArgumentException($"The curve '{name}' has {falsePositiveRate.Length} points; expected at least 2.", nameof(falsePositiveRate));
        }

        CheckRates(name, falsePositiveRate, nameof(falsePositiveRate));
        CheckRates(name, truePositiveRate, nameof(truePositiveRate));
        _curves.Add(new Curve(name, falsePositiveRate.ToArray(), truePositiveRate.ToArray(), Ink.Series(_curves.Count), emphasised));
        return this;
    }

    /// <summary>Draws the curves.</summary>
    /// <param name="view">Which part of the unit square.</param>
    /// <exception cref="InvalidOperationException">There is no curve.</exception>
    public Picture Draw(RocView view = RocView.Full)
    {
        Check.HasSeries(_title, _curves.Count);
        bool full = view == RocView.Full;
        ChartAxis x = ChartAxis.Linear(0, full ? 1 : Zoom, "false positive rate (1 − specificity)", 5);
        ChartAxis y = ChartAxis.Linear(full ? 0 : 1 - Zoom, 1, "true positive rate (sensitivity)", 5);
        string title = full || Zoom == 1 ? _title : $"{_title}: upper left corner";
        using Chart chart = new(new ChartPlan(title, x, y)
        {
            PlotHeight = null,
            Legend = [.. _curves.Select(curve => new LegendEntry($"{curve.Name}, AUC {Markup.Number(curve.Area, 3)}", curve.Ink) { LineWidth = curve.Width })],
        });

        if (full)
        {
            chart.Data.Line([new(0, 0), new(1, 1)], Ink.Muted.With(Dash.Dots), 1.2);
            chart.Text(0.62, 0.62, "chance", new TextStyle(12, Ink.Muted) { Halo = true }, 8, 8);
        }

        foreach (Curve curve in _curves.OrderBy(curve => curve.Emphasised))
        {
            chart.Data.Line(Polyline.Thin(curve.X, curve.Y, x, chart.Frame.Width), curve.Ink, curve.Width);
        }

        string areas = string.Join("; ", _curves.Select(curve => $"{curve.Name} {Markup.Number(curve.Area, 4)}"));
        return chart.ToPicture($"ROC curves, {(full ? "whole unit square" : $"false positive rate up to {Markup.Number(Zoom, 3)}, true positive rate from {Markup.Number(1 - Zoom, 3)}")}. Areas under the curves: {areas}.");
    }

    private static void CheckRates(string name, ReadOnlySpan<double> rates, string parameter)
    {
        Check.Shares(name, rates, parameter);
        for (int i = 1; i < rates.Length; i++)
        {
            if (rates[i] < rates[i - 1])
            {
                throw new ArgumentException($"{parameter}[{i}] of '{name}' is {rates[i]}, below the {rates[i - 1]} before it; expected an order that never descends.", parameter);
            }
        }
    }

    private sealed record Curve(string Name, double[] X, double[] Y, Ink Ink, bool Emphasised)
    {
        public double Width => Emphasised ? 3 : 1.5;

        public double Area
        {
            get
            {
                double area = 0;
                for (int i = 1; i < X.Length; i++)
                {
                    area += (X[i] - X[i - 1]) * (Y[i] + Y[i - 1]) / 2;
                }

                return area;
            }
        }
    }
}
