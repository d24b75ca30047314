using System.Globalization;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>A picture in the making: title, axes, legend, and a surface to draw data on.</summary>
internal sealed class Chart : IDisposable
{
    private const double Edge = 10;
    private const double TitleSize = 15;
    private const double TitleHeight = 21;
    private const double LabelSize = 12.5;
    private const double LabelHeight = 20;
    private const double TickSize = 12;

    // Room for the usual numbers, so that pictures side by side have data of the same size.
    private const double LeastMargin = 36;

    private readonly ChartPlan _plan;
    private readonly Legend _legend;
    private readonly double _legendTop;
    private readonly int _height;
    private readonly SvgTexts _texts = new();

    public Chart(ChartPlan plan)
    {
        _plan = plan;
        IReadOnlyList<string> title = TextWidth.Wrap(plan.Title, TitleSize * 1.1, plan.Width - (2 * Edge));
        _legend = new Legend(plan.Legend, plan.Width - (2 * Edge));
        double legendHeight = plan.Legend.Count == 0 ? 0 : _legend.Height + 6;

        double top = 6 + (title.Count * TitleHeight);
        _legendTop = top + 2;
        top += plan.LegendAbove ? legendHeight : 0;
        top += plan.Y.Label is null ? 8 : LabelHeight + 6;
        double left = Edge + (plan.Y.Ticks.Count == 0 ? 0 : Math.Clamp(WidestTick(plan.Y) + 8, LeastMargin, 0.42 * plan.Width));
        double right = plan.X.Ticks.Count == 0 ? Edge : Math.Max(Edge + LeastMargin / 2, WidestTick(plan.X) / 2);
        double across = plan.Width - Math.Round(left) - Math.Round(right);
        Frame = new Frame(Math.Round(left), top, across, plan.PlotHeight ?? across);

        double bottom = Frame.Bottom + (plan.X.Ticks.Count == 0 ? 6 : 22) + (plan.X.Label is null ? 0 : LabelHeight);
        _legendTop = plan.LegendAbove ? _legendTop : bottom + 4;
        _height = (int)Math.Ceiling(plan.LegendAbove || legendHeight == 0 ? bottom + 4 : bottom + legendHeight + 6);
        Data = Surface.ForData(plan.Width, _height, Frame, plan.X, plan.Y);
        WriteTitle(title);
        WriteAxes();
    }

    /// <summary>Where the data are drawn, in pixels.</summary>
    public Frame Frame { get; }

    /// <summary>Takes the data, in the coordinates of the axes.</summary>
    public Surface Data { get; }

    /// <summary>Writes a text at a place in the coordinates of the axes, moved by some pixels; what would reach over the edge is shortened.</summary>
    public void Text(double x, double y, string text, TextStyle style, double moveX = 0, double moveY = 0)
    {
        double left = Frame.X(_plan.X, x) + moveX;
        double room = style.Anchor switch
        {
            TextAnchor.Start => _plan.Width - left,
            TextAnchor.End => left,
            _ => 2 * Math.Min(left, _plan.Width - left),
        };
        _texts.Add(left, Frame.Y(_plan.Y, y) + moveY, TextWidth.Fit(text, style.Size, room), style);
    }

    /// <summary>Finishes the picture.</summary>
    /// <param name="description">What a reader who cannot see it should know.</param>
    public Picture ToPicture(string description)
    {
        using Surface samples = Surface.ForPixels(_plan.Width, _height);
        _legend.Draw(samples, _texts, Edge, _legendTop);

        // Lines along the edge of the data keep their full width: the clipping path lies a little outside.
        string clip = string.Create(
            CultureInfo.InvariantCulture,
            $"<clipPath id=\"{SvgGeometry.IdMark}-clip\"><rect x=\"{Markup.Coordinate(Frame.Left - 2)}\" y=\"{Markup.Coordinate(Frame.Top - 2)}\" width=\"{Markup.Coordinate(Frame.Width + 4)}\" height=\"{Markup.Coordinate(Frame.Height + 4)}\"/></clipPath>\n");
        string paper = $"<rect{SvgPaint.Attributes(Ink.Paper, null)} width=\"{_plan.Width}\" height=\"{_height}\"/>\n";
        string legend = _plan.Legend.Count == 0 ? string.Empty : samples.ToSvg();
        return new Picture(_plan.Title, description, _plan.Width, _height, paper + clip + Data.ToSvg() + legend + _texts);
    }

    public void Dispose() => Data.Dispose();

    private static double WidestTick(ChartAxis axis) => axis.Ticks.Select(tick => TextWidth.Of(tick.Text, TickSize)).DefaultIfEmpty().Max();

    private void WriteTitle(IReadOnlyList<string> lines)
    {
        TextStyle style = new(TitleSize, Ink.Text, Bold: true);
        for (int i = 0; i < lines.Count; i++)
        {
            _texts.Add(Edge, 6 + ((i + 0.5) * TitleHeight), lines[i], style);
        }
    }

    private void WriteAxes()
    {
        foreach (AxisTick tick in _plan.X.Ticks)
        {
            _texts.Add(Frame.X(_plan.X, tick.Position), Frame.Bottom + 13, tick.Text, new TextStyle(TickSize, Ink.Muted, TextAnchor.Middle));
        }

        foreach (AxisTick tick in _plan.Y.Ticks)
        {
            string text = TextWidth.Fit(tick.Text, TickSize, Frame.Left - Edge - 7);
            _texts.Add(Frame.Left - 8, Frame.Y(_plan.Y, tick.Position), text, new TextStyle(TickSize, _plan.NamedRows ? Ink.Text : Ink.Muted, TextAnchor.End));
        }

        if (_plan.X.Label is { } across)
        {
            string text = TextWidth.Fit(across, LabelSize, Frame.Width);
            _texts.Add(Frame.Left + (Frame.Width / 2), Frame.Bottom + 33, text, new TextStyle(LabelSize, Ink.Text, TextAnchor.Middle));
        }

        if (_plan.Y.Label is { } up)
        {
            // Above the axis and level, where it is read without turning the head.
            _texts.Add(Edge, Frame.Top - 17, TextWidth.Fit(up, LabelSize, _plan.Width - (2 * Edge)), new TextStyle(LabelSize, Ink.Text));
        }
    }
}
