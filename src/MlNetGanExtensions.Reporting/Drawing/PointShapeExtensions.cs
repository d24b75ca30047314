using ScottPlot;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>How the shapes of points are drawn.</summary>
internal static class PointShapeExtensions
{
    /// <summary>ScottPlot's name for a shape.</summary>
    public static MarkerShape ToMarkerShape(this PointShape shape)
    {
        return shape switch
        {
            PointShape.Circle => MarkerShape.FilledCircle,
            PointShape.Triangle => MarkerShape.FilledTriangleUp,
            PointShape.Square => MarkerShape.FilledSquare,
            PointShape.Diamond => MarkerShape.FilledDiamond,
            PointShape.Plus => MarkerShape.Cross,
            PointShape.Cross => MarkerShape.Eks,
            PointShape.OpenCircle => MarkerShape.OpenCircle,
            PointShape.OpenDiamond => MarkerShape.OpenDiamond,
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such shape."),
        };
    }

    /// <summary>Whether a shape consists of lines.</summary>
    public static bool IsOutline(this PointShape shape) => shape >= PointShape.Plus;

    /// <summary>Widths that make the shapes look equally large.</summary>
    public static double Magnification(this PointShape shape)
    {
        return shape switch
        {
            PointShape.Triangle or PointShape.Diamond or PointShape.OpenDiamond => 1.25,
            PointShape.Square => 0.9,
            _ => 1,
        };
    }
}
