using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting;

/// <summary>A heat map of how alike pairs of columns are in real and in made rows: the darker a cell, the less alike.</summary>
/// <remarks>Columns are numbered from above; cells hold hundredths where there are at most 24 columns.</remarks>
public sealed class PairSimilarityPicture
{
    private const int MostNumbered = 24;
    private const int DarkestPercent = 80;

    // What a reader should see: most generators have pairs from .8 up, and half of the joint table wrong is as bad as it need get.
    private const double Darkest = 0.5;

    private readonly string _title;
    private readonly PairComparison[] _pairs;
    private readonly string[] _names;

    /// <summary>Begins a picture.</summary>
    /// <param name="title">Stands above it.</param>
    /// <param name="pairs">Each pair of columns once, as <see cref="SyntheticDataReport.Pairs"/> has them; at least one.</param>
    /// <exception cref="ArgumentException">There is no pair, or a similarity is not from 0 to 1.</exception>
    public PairSimilarityPicture(string title, IReadOnlyList<PairComparison> pairs)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(pairs);
        _title = title;
        _pairs = [.. pairs];
        Check.NotEmpty(title, _pairs.Length, nameof(pairs));
        Check.Shares(title, [.. _pairs.Select(pair => pair.Similarity)], nameof(pairs));
        _names = [.. _pairs.SelectMany(pair => (string[])[pair.First, pair.Second]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Draws the map.</summary>
    public Picture Draw()
    {
        string[] rows = [.. _names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {name}"))];
        AxisTick[] numbers = [.. _names.Select((_, i) => new AxisTick(i, (i + 1).ToString(CultureInfo.InvariantCulture)))];
        bool isNumbered = _names.Length <= MostNumbered;
        double cell = isNumbered ? 24 : 12;
        ChartAxis x = new(-0.5, _names.Length - 0.5, isNumbered ? numbers : [], null) { Grid = false };
        using Chart chart = new(new ChartPlan(_title, x, Rows.Axis(rows, grid: false))
        {
            Width = 640,
            PlotHeight = cell * _names.Length,
            NamedRows = true,
            LegendAbove = true,
            Legend = [.. new[] { 1, 0.9, 0.75, Darkest }.Select(Entry)],
        });
        foreach (PairComparison pair in _pairs)
        {
            int first = Array.IndexOf(_names, pair.First);
            int second = Array.IndexOf(_names, pair.Second);
            Draw(chart, Math.Min(first, second), Math.Max(first, second), pair.Similarity, isNumbered);
        }

        PairComparison worst = _pairs.MinBy(pair => pair.Similarity)!;
        return chart.ToPicture(
            $"Similarity of {Markup.Count(_pairs.Length, "pair")} of columns, 1 where alike: mean {Markup.Number(_pairs.Average(pair => pair.Similarity), 3)}, "
            + $"lowest {Markup.Number(worst.Similarity, 3)} for {worst.First} and {worst.Second}.");
    }

    private static void Draw(Chart chart, int column, int row, double similarity, bool isNumbered)
    {
        chart.Data.Box(column - 0.48, column + 0.48, -row - 0.48, -row + 0.48, InkOf(similarity));
        if (isNumbered)
        {
            string text = Math.Round(100 * similarity).ToString("F0", CultureInfo.InvariantCulture);
            chart.Text(column, -row, text, new TextStyle(11, Ink.Text, TextAnchor.Middle));
        }
    }

    private static LegendEntry Entry(double similarity)
    {
        string remark = similarity == 1 ? " (alike)" : similarity == Darkest ? " or less" : string.Empty;
        return new LegendEntry(Markup.Number(similarity, 2) + remark, InkOf(similarity)) { IsArea = true };
    }

    private static Ink InkOf(double similarity)
    {
        double darkness = Math.Clamp((1 - similarity) / (1 - Darkest), 0, 1);
        return Ink.Series(1).With(Dash.None).At(4 + (int)Math.Round((DarkestPercent - 4) * darkness));
    }
}
