using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlNetGanExtensions.Reporting.Drawing;

/// <summary>Rewrites the SVG that ScottPlot makes: colours that follow the page, real dashes, one clipping path, short numbers, shared attributes in groups.</summary>
internal static partial class SvgGeometry
{
    /// <summary>Stands for the id of the picture, which is chosen when it is written. No text can hold it: <see cref="Markup.Escape"/> replaces it.</summary>
    public const char IdMark = '\u0001';

    private static readonly string[] PaintAttributes =
        ["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-miterlimit", "stroke-linecap", "stroke-linejoin"];

    /// <summary>Makes elements to be put into another SVG whose clipping path has the id <see cref="IdMark"/> followed by "-clip".</summary>
    /// <param name="svg">ScottPlot's SVG.</param>
    /// <param name="clips">Whether what ScottPlot clips stays clipped.</param>
    /// <exception cref="FormatException">The SVG holds something that <see cref="Surface"/> does not draw.</exception>
    public static string Rewrite(string svg, bool clips)
    {
        List<Shape> shapes = [.. Read(XDocument.Parse(svg).Root!, clips)];
        StringBuilder result = new();
        foreach (IReadOnlyList<Shape> area in Runs(shapes, shape => shape.Clipped))
        {
            result.Append(area[0].Clipped ? $"<g clip-path=\"url(#{IdMark}-clip)\">\n" : string.Empty);
            foreach (IReadOnlyList<Shape> run in Runs(area, shape => shape.Paint))
            {
                result.Append("<g").Append(run[0].Paint).Append('>').AppendJoin(string.Empty, run.Select(shape => shape.Outline)).Append("</g>\n");
            }

            result.Append(area[0].Clipped ? "</g>\n" : string.Empty);
        }

        return result.ToString();
    }

    private static IEnumerable<Shape> Read(XElement root, bool clips)
    {
        foreach (XElement element in root.Elements().Where(IsShown))
        {
            bool group = element.Name.LocalName == "g";
            foreach (XElement shape in group ? element.Elements().Where(IsShown) : [element])
            {
                yield return new Shape(clips && group, Paint(shape), Outline(shape));
            }
        }
    }

    private static bool IsShown(XElement element) => element.Name.LocalName != "clipPath";

    /// <summary>Cuts a list where the key changes.</summary>
    private static IEnumerable<IReadOnlyList<Shape>> Runs<TKey>(IReadOnlyList<Shape> shapes, Func<Shape, TKey> key)
    {
        int start = 0;
        for (int i = 1; i <= shapes.Count; i++)
        {
            if (i == shapes.Count || !EqualityComparer<TKey>.Default.Equals(key(shapes[i]), key(shapes[start])))
            {
                yield return [.. shapes.Skip(start).Take(i - start)];
                start = i;
            }
        }
    }

    private static string Paint(XElement shape)
    {
        double width = double.Parse(shape.Attribute("stroke-width")?.Value ?? "1", CultureInfo.InvariantCulture);
        return SvgPaint.Attributes(InkOf(shape, "fill"), InkOf(shape, "stroke"), width);
    }

    private static Ink? InkOf(XElement shape, string attribute)
    {
        return shape.Attribute(attribute)?.Value is { } colour and not "none" ? Ink.Parse(colour) : null;
    }

    private static string Outline(XElement shape)
    {
        StringBuilder outline = new();
        string Value(string name) => shape.Attribute(name)?.Value ?? throw new FormatException($"<{shape.Name.LocalName}> has no {name}.");
        switch (shape.Name.LocalName)
        {
            case "ellipse" when Short(Value("rx")) == Short(Value("ry")):
                return $"<circle cx=\"{Short(Value("cx"))}\" cy=\"{Short(Value("cy"))}\" r=\"{Short(Value("rx"))}\"/>";
            case "path" or "rect" or "ellipse":
                outline.Append(CultureInfo.InvariantCulture, $"<{shape.Name.LocalName}");
                foreach (XAttribute attribute in shape.Attributes().Where(attribute => !PaintAttributes.Contains(attribute.Name.LocalName)))
                {
                    outline.Append(CultureInfo.InvariantCulture, $" {attribute.Name.LocalName}=\"{Short(attribute.Value)}\"");
                }

                return outline.Append("/>").ToString();
            default:
                throw new FormatException($"ScottPlot drew <{shape.Name.LocalName}>, which no picture asks for.");
        }
    }

    private static string Short(string numbers)
    {
        return DecimalNumber().Replace(numbers, match => Markup.Coordinate(double.Parse(match.Value, CultureInfo.InvariantCulture)));
    }

    private sealed record Shape(bool Clipped, string Paint, string Outline);

    [GeneratedRegex(@"-?\d+(\.\d+)?(e[+-]?\d+)?")]
    private static partial Regex DecimalNumber();
}
