using System.Globalization;
using System.Text;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Inks as attributes of SVG elements.</summary>
internal static class SvgPaint
{
    /// <summary>The attributes that paint with an ink, with the light shade for viewers that do not know the classes.</summary>
    public static string Attributes(Ink? fill, Ink? line, double lineWidth = 1)
    {
        List<string> classes = [];
        StringBuilder attributes = new();
        if (fill is { } area)
        {
            classes.Add(Palette.FillClass(area.Colour));
            attributes.Append(CultureInfo.InvariantCulture, $" fill=\"{Palette.Light[area.Colour]}\"{Opacity("fill", area)}");
        }
        else
        {
            attributes.Append(" fill=\"none\"");
        }

        if (line is { } stroke)
        {
            classes.Add(Palette.LineClass(stroke.Colour));
            attributes.Append(CultureInfo.InvariantCulture, $" stroke=\"{Palette.Light[stroke.Colour]}\"{Opacity("stroke", stroke)}");
            attributes.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{Markup.Coordinate(lineWidth)}\"{Dashes(stroke.Dash)}");
        }

        return classes.Count == 0 ? attributes.ToString() : $" class=\"{string.Join(' ', classes)}\"{attributes}";
    }

    private static string Opacity(string kind, Ink ink)
    {
        return ink.Percent == 100 ? string.Empty : $" {kind}-opacity=\"{Markup.Coordinate(ink.Percent / 100.0)}\"";
    }

    private static string Dashes(Dash dash)
    {
        return dash switch
        {
            Dash.Strokes => " stroke-dasharray=\"7 4\"",
            Dash.Dots => " stroke-dasharray=\"2 3\"",
            _ => string.Empty,
        };
    }
}
