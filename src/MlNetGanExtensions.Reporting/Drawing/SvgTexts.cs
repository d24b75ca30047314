using System.Globalization;
using System.Text;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>The texts of a picture, as SVG text that the reader's browser lays out in its own fonts.</summary>
internal sealed class SvgTexts
{
    private readonly StringBuilder _elements = new();

    /// <summary>Writes a line of text.</summary>
    /// <param name="x">Horizontal place, in pixels.</param>
    /// <param name="y">The middle of the line's height, in pixels.</param>
    /// <param name="text">Any text.</param>
    /// <param name="style">How it is set.</param>
    public void Add(double x, double y, string text, TextStyle style)
    {
        // Small letters reach about as far above the base line as .35 of the font size twice over.
        double baseLine = y + (0.35 * style.Size);
        string anchor = style.Anchor switch
        {
            TextAnchor.Middle => " text-anchor=\"middle\"",
            TextAnchor.End => " text-anchor=\"end\"",
            _ => string.Empty,
        };
        _elements.Append(
            CultureInfo.InvariantCulture,
            $"<text{SvgPaint.Attributes(style.Ink, style.Halo ? Ink.Paper : null, 3)} x=\"{Markup.Coordinate(x)}\" y=\"{Markup.Coordinate(baseLine)}\" font-size=\"{Markup.Coordinate(style.Size)}\"{anchor}");
        _elements.Append(style.Halo ? " paint-order=\"stroke\"" : string.Empty);
        _elements.Append(style.Bold ? " font-weight=\"600\">" : ">").Append(Markup.Escape(text)).Append("</text>\n");
    }

    public override string ToString() => _elements.ToString();
}
