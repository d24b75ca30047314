using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Draws lines, points and areas with ScottPlot; never text, whose look in ScottPlot's SVG hangs on the fonts of the machine that made it.</summary>
internal sealed class Surface : IDisposable
{
    private readonly Plot _plot = new();
    private readonly int _width;
    private readonly int _height;
    private readonly bool _clips;

    private Surface(int width, int height, PixelPadding padding, bool clips, ChartAxis x, ChartAxis y)
    {
        _clips = clips;
        _width = width;
        _height = height;
        _plot.Layout.Fixed(padding);
        _plot.Axes.SetLimits(x.Low, x.High, y.Low, y.High);
        _plot.FigureBackground.Color = Colors.Transparent;
        _plot.DataBackground.Color = Colors.Transparent;
    }

    /// <summary>A surface whose coordinates are those of two axes, with their lines and ticks.</summary>
    public static Surface ForData(int width, int height, Frame frame, ChartAxis x, ChartAxis y)
    {
        PixelPadding padding = new(
            (float)frame.Left, (float)(width - frame.Right), (float)(height - frame.Bottom), (float)frame.Top);
        Surface surface = new(width, height, padding, true, x, y);
        Plot plot = surface._plot;
        plot.Axes.Title.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Right.IsVisible = false;
        SetUp(plot.Axes.Bottom, x);
        SetUp(plot.Axes.Left, y);
        plot.Grid.XAxisStyle.IsVisible = x.Grid;
        plot.Grid.YAxisStyle.IsVisible = y.Grid;
        plot.Grid.MajorLineColor = Ink.Grid.ToScottColor();
        return surface;
    }

    /// <summary>A surface whose coordinates are pixels from the upper left corner, without axes.</summary>
    public static Surface ForPixels(int width, int height)
    {
        Surface surface = new(width, height, new PixelPadding(0), false, ChartAxis.Bare(0, width), ChartAxis.Bare(height, 0));
        surface._plot.Axes.Frameless();
        surface._plot.HideGrid();
        return surface;
    }

    public void Line(IReadOnlyList<Coordinates> points, Ink ink, double width)
    {
        Scatter line = _plot.Add.ScatterLine(points.ToArray());
        line.LineColor = ink.ToScottColor();
        line.LineWidth = (float)width;
    }

    public void Points(IReadOnlyList<Coordinates> points, PointShape shape, Ink ink, double size)
    {
        Markers markers = _plot.Add.Markers(points.ToArray(), shape.ToMarkerShape(), (float)(size * shape.Magnification()), ink.ToScottColor());
        markers.MarkerLineWidth = shape.IsOutline() ? 1.6f : 0;
    }

    public void Area(IReadOnlyList<Coordinates> corners, Ink ink)
    {
        Polygon area = _plot.Add.Polygon([.. corners]);
        area.FillColor = ink.ToScottColor();
        area.LineWidth = 0;
    }

    public void Box(double left, double right, double bottom, double top, Ink ink)
    {
        Area([new(left, bottom), new(left, top), new(right, top), new(right, bottom)], ink);
    }

    /// <summary>What was drawn, as elements of SVG.</summary>
    public string ToSvg() => SvgGeometry.Rewrite(_plot.GetSvgXml(_width, _height), _clips);

    public void Dispose() => _plot.Dispose();

    private static void SetUp(IAxis axis, ChartAxis content)
    {
        axis.TickGenerator = new NumericManual([.. content.Ticks.Select(tick => Tick.Major(tick.Position, string.Empty))]);
        axis.FrameLineStyle.Color = Ink.Muted.ToScottColor();
        axis.FrameLineStyle.IsVisible = content.Grid;
        axis.MajorTickStyle.Color = Ink.Muted.ToScottColor();
        axis.MajorTickStyle.Length = 4;
    }
}
