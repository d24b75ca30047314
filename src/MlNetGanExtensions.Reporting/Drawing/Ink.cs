using System.Globalization;
using ScottColor = ScottPlot.Color;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>What something is drawn with: a colour of the palette, a dash pattern and an opacity.</summary>
/// <remarks>
/// ScottPlot is given a colour that spells these three numbers. When its SVG is rewritten they are read back, so that the page can choose the light or dark
/// shade, and dashes stay dashes (ScottPlot's SVG turns each into a polygon of its own).
/// </remarks>
/// <param name="Colour">Index into <see cref="Palette.Light"/>.</param>
/// <param name="Dash">The pattern of lines.</param>
/// <param name="Percent">Opacity in percent.</param>
internal readonly record struct Ink(int Colour, Dash Dash, int Percent)
{
    // Keeps the spelled colour away from those that SVG writes as words, such as black.
    private const int Offset = 0x20;

    public static Ink Paper { get; } = new(0, Dash.None, 100);

    public static Ink Text { get; } = new(1, Dash.None, 100);

    public static Ink Muted { get; } = new(2, Dash.None, 100);

    public static Ink Grid { get; } = new(3, Dash.None, 100);

    /// <summary>The ink of a series: eight colours, then the same colours dashed, then dotted, which only lines show.</summary>
    public static Ink Series(int index)
    {
        return new Ink(4 + (index % Palette.SeriesCount), (Dash)(index / Palette.SeriesCount % 3), 100);
    }

    public Ink At(int percent) => this with { Percent = percent };

    public Ink With(Dash dash) => this with { Dash = dash };

    public ScottColor ToScottColor() => new((byte)(Offset + Colour), (byte)(Offset + (int)Dash), (byte)(Offset + Percent));

    /// <summary>Reads an ink back from the colour that spells it.</summary>
    /// <exception cref="FormatException">The colour was not made by <see cref="ToScottColor"/>.</exception>
    public static Ink Parse(string colour)
    {
        if (colour.Length == 7 && colour[0] == '#' && int.TryParse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code))
        {
            Ink ink = new((code >> 16) - Offset, (Dash)(((code >> 8) & 0xFF) - Offset), (code & 0xFF) - Offset);
            if ((uint)ink.Colour < Palette.Light.Count && (uint)ink.Dash <= (uint)Dash.Dots && (uint)ink.Percent <= 100)
            {
                return ink;
            }
        }

        throw new FormatException($"'{colour}' is not a colour of the palette.");
    }
}
