using System.Globalization;
using System.Text;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting;

/// <summary>A finished picture: one self-contained SVG drawing.</summary>
/// <remarks>
/// The same data give the same bytes. The drawing names no font and loads nothing; it has its title and a description for readers who cannot see it; on pages that
/// ask for dark colours it is dark. Its eight series colours are those of Okabe and Ito (2008), moved in lightness until each has a contrast of at least 3 to its
/// paper and every two stay apart with protanopia, deuteranopia and tritanopia; lines beyond eight come again dashed, then dotted.
/// </remarks>
public sealed class Picture
{
    private readonly string _body;

    internal Picture(string title, string description, int width, int height, string body)
    {
        Title = title;
        Description = description;
        Width = width;
        Height = height;
        _body = body;
    }

    /// <summary>The title, which also stands in the picture.</summary>
    public string Title { get; }

    /// <summary>What the picture shows, in words.</summary>
    public string Description { get; }

    /// <summary>Natural width in CSS pixels.</summary>
    public int Width { get; }

    /// <summary>Natural height in CSS pixels.</summary>
    public int Height { get; }

    /// <summary>Writes the picture as SVG.</summary>
    /// <param name="id">
    /// The id of the drawing and the beginning of every id in it; pictures that stand in one page need different ones. A letter, then letters, digits, '-' or '_'.
    /// </param>
    /// <exception cref="ArgumentException">The id holds something else.</exception>
    public string ToSvg(string id = "picture") => Write(id, $"<style>{Palette.DarkRules}</style>\n");

    /// <summary>Writes the picture as an SVG file in UTF-8.</summary>
    /// <param name="path">Where; an existing file is replaced.</param>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.WriteAllText(path, ToSvg());
    }

    /// <summary>Writes the picture for a page that has <see cref="Palette.DarkRules"/> in its style sheet.</summary>
    internal string ToInlineSvg(string id) => Write(id, string.Empty);

    private string Write(string id, string style)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0 || !char.IsAsciiLetter(id[0]) || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            throw new ArgumentException($"'{id}' is no id: expected a letter, then letters, digits, '-' or '_'.", nameof(id));
        }

        StringBuilder svg = new();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{id}\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"system-ui, sans-serif\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Markup.Escape(Title)}</title>\n<desc id=\"{id}-desc\">{Markup.Escape(Description)}</desc>\n");
        return svg.Append(style).Append(_body.Replace(SvgGeometry.IdMark.ToString(), id, StringComparison.Ordinal)).Append("</svg>\n").ToString();
    }
}
