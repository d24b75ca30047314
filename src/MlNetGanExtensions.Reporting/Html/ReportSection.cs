using MlNetGanExtensions.Reporting.Html;

namespace MlNetGanExtensions.Reporting;

/// <summary>A section of an <see cref="HtmlReport"/>: a heading, and text, tables and pictures in the order in which they were added. All texts are plain.</summary>
public sealed class ReportSection
{
    private readonly List<Block> _blocks = [];
    private readonly List<ReportSection> _subsections = [];
    private readonly bool _isTop;

    internal ReportSection(string title, bool isTop)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
        _isTop = isTop;
    }

    internal string Title { get; }

    internal IReadOnlyList<Block> Blocks => _blocks;

    internal IReadOnlyList<ReportSection> Subsections => _subsections;

    /// <summary>The pictures of this section and its subsections in the order of the page.</summary>
    internal IEnumerable<Picture> Pictures =>
        _blocks.OfType<FigureBlock>().SelectMany(block => block.Pictures).Concat(_subsections.SelectMany(section => section.Pictures));

    /// <summary>Adds a section within this one; it stands after everything else in this section.</summary>
    /// <param name="title">Its heading.</param>
    /// <returns>The new section.</returns>
    /// <exception cref="InvalidOperationException">This is such a section itself: two levels are all there are.</exception>
    public ReportSection Subsection(string title)
    {
        ReportSection section = _isTop
            ? new ReportSection(title, isTop: false)
            : throw new InvalidOperationException($"'{Title}' is a subsection: a report has two levels of sections.");
        _subsections.Add(section);
        return section;
    }

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This section.</returns>
    public ReportSection Paragraph(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(new ParagraphBlock(text));
    }

    /// <summary>Adds a table.</summary>
    /// <param name="table">The table; rows added to it later are shown too.</param>
    /// <returns>This section.</returns>
    public ReportSection Table(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Add(new TableBlock(table));
    }

    /// <summary>Adds a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="caption">Stands below it.</param>
    /// <returns>This section.</returns>
    public ReportSection Figure(Picture picture, string caption) => Figures([picture], caption);

    /// <summary>Adds pictures side by side, as far as the page is wide enough.</summary>
    /// <param name="pictures">The pictures, at least one.</param>
    /// <param name="caption">Stands below them.</param>
    /// <returns>This section.</returns>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    public ReportSection Figures(IReadOnlyList<Picture> pictures, string caption)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(caption);
        Picture[] copy = [.. pictures];
        for (int i = 0; i < copy.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(copy[i], $"pictures[{i}]");
        }

        return copy.Length > 0 ? Add(new FigureBlock(copy, caption)) : throw new ArgumentException("There are no pictures; expected at least one.", nameof(pictures));
    }

    /// <summary>Adds names with their values, such as the settings of a run.</summary>
    /// <param name="pairs">The names and values, at least one pair.</param>
    /// <returns>This section.</returns>
    /// <exception cref="ArgumentException">There is no pair.</exception>
    public ReportSection KeyValues(params (string Key, string Value)[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        foreach ((string key, string value) in pairs)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(pairs));
            ArgumentNullException.ThrowIfNull(value, nameof(pairs));
        }

        return pairs.Length > 0 ? Add(new KeyValueBlock([.. pairs])) : throw new ArgumentException("There are no pairs; expected at least one.", nameof(pairs));
    }

    /// <summary>Adds a remark set apart from the text.</summary>
    /// <param name="text">The remark.</param>
    /// <returns>This section.</returns>
    public ReportSection Note(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(new RemarkBlock("note", "Note.", text));
    }

    /// <summary>Adds a remark that the reader should not miss.</summary>
    /// <param name="text">The remark.</param>
    /// <returns>This section.</returns>
    public ReportSection Warning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(new RemarkBlock("warning", "Warning.", text));
    }

    private ReportSection Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}
