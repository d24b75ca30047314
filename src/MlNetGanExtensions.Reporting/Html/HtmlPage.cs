using System.Globalization;
using MlNetGanExtensions.Reporting.Drawing;

namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Writes a report from its first line to its last.</summary>
internal sealed class HtmlPage(HtmlReport report, IReadOnlyList<ReportSection> sections)
{
    private const int SectionsForContents = 4;

    private static readonly string StyleSheet = ReadStyleSheet();

    private readonly HtmlWriter _html = new();
    private readonly IdSource _ids = new();

    public string Write()
    {
        _html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", report.Language), ("xmlns", "http://www.w3.org/1999/xhtml"));
        WriteHead();
        _html.Open("body").Open("header").Element("h1", report.Title);
        if (report.Lead is not null)
        {
            _html.Element("p", report.Lead, ("class", "lead"));
        }

        _html.NewLine().Close();
        WriteContents();
        _html.Open("main");
        for (int i = 0; i < sections.Count; i++)
        {
            WriteSection(sections[i], SectionId(i), "h2");
        }

        _html.NewLine().Close();
        if (report.Footer is not null)
        {
            _html.Open("footer").Element("p", report.Footer).NewLine().Close();
        }

        return _html.NewLine().Close().NewLine().Close().NewLine().ToString();
    }

    private void WriteHead()
    {
        _html.Open("head").Void("meta", ("charset", "utf-8")).Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        _html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        _html.Element("title", report.Title).NewLine().Raw("<style>\n").Raw(StyleSheet).Raw("</style>\n").Close();
    }

    private void WriteContents()
    {
        if (sections.Count < SectionsForContents)
        {
            return;
        }

        _html.Open("nav", ("aria-label", "Contents")).Open("ol");
        for (int i = 0; i < sections.Count; i++)
        {
            WriteLink(sections[i], SectionId(i));
        }

        _html.NewLine().Close().NewLine().Close();
    }

    private void WriteLink(ReportSection section, string id)
    {
        _html.NewLine().OpenInline("li").Inline("a", section.Title, ("href", $"#{id}"));
        if (section.Subsections.Count > 0)
        {
            _html.Open("ol");
            for (int i = 0; i < section.Subsections.Count; i++)
            {
                WriteLink(section.Subsections[i], SubsectionId(id, i));
            }

            _html.NewLine().Close();
        }

        _html.Close();
    }

    private void WriteSection(ReportSection section, string id, string heading)
    {
        _html.Open("section", ("id", id), ("aria-labelledby", $"{id}-heading")).Element(heading, section.Title, ("id", $"{id}-heading"));
        foreach (Block block in section.Blocks)
        {
            block.Write(_html, _ids);
        }

        for (int i = 0; i < section.Subsections.Count; i++)
        {
            WriteSection(section.Subsections[i], SubsectionId(id, i), "h3");
        }

        _html.NewLine().Close();
    }

    private static string SectionId(int index) => string.Create(CultureInfo.InvariantCulture, $"section-{index + 1}");

    private static string SubsectionId(string section, int index) => string.Create(CultureInfo.InvariantCulture, $"{section}-{index + 1}");

    private static string ReadStyleSheet()
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("report.css")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n") + Palette.DarkRules + "\n";
    }
}
