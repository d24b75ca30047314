using MlNetGanExtensions.Reporting.Html;

namespace MlNetGanExtensions.Reporting;

/// <summary>A report in one HTML file that needs nothing else: style and pictures are inside, there is no script, nothing is loaded.</summary>
/// <remarks>
/// HTML5 that is well-formed XML too. Every text is plain and is escaped; characters that HTML may not hold are replaced by U+FFFD. The page follows the reader's
/// choice of light or dark, fits narrow windows, prints in light colours, and the same calls give the same bytes. Reports with four or more sections have a table of
/// contents.
/// </remarks>
/// <example>
/// <code>
/// HtmlReport report = new("Disease prediction") { Lead = "Ten trials of five folds." };
/// report.Section("Accuracy").Table(table).Figure(roc.Draw(), "ROC curves.");
/// report.Save("report.html");
/// </code>
/// </example>
public sealed class HtmlReport
{
    private readonly List<ReportSection> _sections = [];

    /// <summary>Begins a report without sections.</summary>
    /// <param name="title">The heading of the page and the name of its window.</param>
    public HtmlReport(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
    }

    /// <summary>The heading of the page.</summary>
    public string Title { get; }

    /// <summary>What the reader should know first, below the heading; null for nothing.</summary>
    public string? Lead { get; set; }

    /// <summary>The last line of the page, for instance the command that made it; null for nothing.</summary>
    public string? Footer { get; set; }

    /// <summary>The language of the texts, as in BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Adds a section.</summary>
    /// <param name="title">Its heading.</param>
    /// <returns>The new section.</returns>
    public ReportSection Section(string title)
    {
        ReportSection section = new(title, isTop: true);
        _sections.Add(section);
        return section;
    }

    /// <summary>The report as HTML.</summary>
    public string ToHtml() => new HtmlPage(this, _sections).Write();

    /// <summary>Writes the report to a file, in UTF-8.</summary>
    /// <param name="path">Where; an existing file is replaced.</param>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.WriteAllText(path, ToHtml());
    }

    /// <summary>Writes each picture as an SVG file of its own, numbered in the order of the report: picture-1.svg and so on.</summary>
    /// <param name="folder">Where; made if need be. Existing files of these names are replaced.</param>
    public void SavePictures(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        IdSource ids = new();
        foreach (Picture picture in _sections.SelectMany(section => section.Pictures))
        {
            picture.Save(Path.Combine(folder, $"{ids.Next(FigureBlock.PictureId)}.svg"));
        }
    }
}
