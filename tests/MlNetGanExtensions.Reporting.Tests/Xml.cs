using System.Xml;
using System.Xml.Linq;

namespace MlNetGanExtensions.Reporting.Tests;

/// <summary>Reads markup with a strict reader.</summary>
internal static class Xml
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Throws where the text is not well-formed or holds a character that XML forbids.</summary>
    public static XElement Parse(string markup)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = true };
        using XmlReader reader = XmlReader.Create(new StringReader(markup), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public static IReadOnlyList<string> Ids(XElement root) => Values(root, "id");

    public static IReadOnlyList<string> Values(XElement root, string attribute)
    {
        return [.. root.DescendantsAndSelf().Select(element => element.Attribute(attribute)?.Value).OfType<string>()];
    }

    public static IReadOnlyList<XElement> Named(XElement root, string name)
    {
        return [.. root.DescendantsAndSelf().Where(element => element.Name.LocalName == name)];
    }
}
