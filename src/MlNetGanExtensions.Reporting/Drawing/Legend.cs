using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The legend of a picture: outside the data, in as many equal columns as the width holds, read row by row.</summary>
internal sealed class Legend
{
    private const double RowHeight = 20;
    private const double SampleWidth = 24;
    private const double Gap = 6;
    private const double TextSize = 12;

    private readonly IReadOnlyList<LegendEntry> _entries;
    private readonly int _columns;
    private readonly double _columnWidth;

    public Legend(IReadOnlyList<LegendEntry> entries, double width)
    {
        _entries = entries;
        double widest = entries.Select(entry => TextWidth.Of(entry.Text, TextSize)).DefaultIfEmpty().Max();
        double wanted = SampleWidth + Gap + widest + Gap + 2;
        _columns = Math.Clamp((int)(width / wanted), 1, Math.Max(1, entries.Count));
        _columnWidth = Math.Min(width, _columns == 1 ? width : Math.Min(wanted, width / _columns));
    }

    /// <summary>Height of all rows.</summary>
    public double Height => (_entries.Count + _columns - 1) / _columns * RowHeight;

    /// <summary>Draws the samples and writes the names.</summary>
    /// <param name="samples">A surface whose coordinates are pixels.</param>
    /// <param name="texts">Takes the names.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Upper edge.</param>
    public void Draw(Surface samples, SvgTexts texts, double left, double top)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            LegendEntry entry = _entries[i];
            double x = left + (i % _columns * _columnWidth);
            double y = top + ((i / _columns) + 0.5) * RowHeight;
            DrawSample(samples, entry, x, y);
            double room = _columnWidth - SampleWidth - Gap;
            texts.Add(x + SampleWidth + Gap, y, TextWidth.Fit(entry.Text, TextSize, room), new TextStyle(TextSize, Ink.Text));
        }
    }

    private static void DrawSample(Surface samples, LegendEntry entry, double x, double y)
    {
        if (entry.IsArea)
        {
            samples.Box(x + 4, x + SampleWidth - 4, y - 5, y + 5, entry.Ink);
        }

        if (entry.LineWidth > 0)
        {
            samples.Line([new(x, y), new(x + SampleWidth, y)], entry.Ink, entry.LineWidth);
        }

        if (entry.Shape is { } shape)
        {
            samples.Points([new Coordinates(x + (SampleWidth / 2), y)], shape, entry.Ink with { Dash = Dash.None, Percent = 100 }, 8);
        }
    }
}
