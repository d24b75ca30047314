using MlNetGanExtensions.Reporting.Html;

namespace MlNetGanExtensions.Reporting;

/// <summary>A table of a report: first its columns, then its rows.</summary>
/// <remarks>
/// The first cell of each row names the row. The best number of a column is marked where the column asks for it; numbers that read the same as the best are marked too.
/// </remarks>
/// <example>
/// <code>
/// ReportTable table = new ReportTable("Mean-imputed, ten times five folds")
///     .Text("Classifier")
///     .Number("paper", group: "Accuracy")
///     .Number("here", group: "Accuracy", best: Best.Highest)
///     .Row("AC-GAN", 0.9752, ReportCell.MeanAndSpread(0.9745, 0.0021));
/// </code>
/// </example>
public sealed class ReportTable
{
    private readonly List<ReportColumn> _columns = [];
    private readonly List<RowGroup> _groups = [];
    private readonly List<string> _notes = [];

    /// <summary>Begins a table without columns.</summary>
    /// <param name="caption">Stands above the table.</param>
    public ReportTable(string caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        Caption = caption;
    }

    internal string Caption { get; }

    internal IReadOnlyList<ReportColumn> Columns => _columns;

    internal IReadOnlyList<RowGroup> Groups => _groups;

    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>Adds a column of texts.</summary>
    /// <param name="header">Its name.</param>
    /// <param name="group">What it shares with its neighbours, shown once above them; null for nothing.</param>
    /// <returns>This table.</returns>
    /// <exception cref="InvalidOperationException">There are rows already.</exception>
    public ReportTable Text(string header, string? group = null) => Column(new ReportColumn(NotNull(header), group, false, 0, Best.None));

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="header">Its name.</param>
    /// <param name="decimals">Digits after the point, 0 to 15.</param>
    /// <param name="group">What it shares with its neighbours, shown once above them; null for nothing.</param>
    /// <param name="best">Which number is marked.</param>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There cannot be so many decimals.</exception>
    /// <exception cref="InvalidOperationException">There are rows already.</exception>
    public ReportTable Number(string header, int decimals = 3, string? group = null, Best best = Best.None)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return Column(new ReportColumn(NotNull(header), group, true, decimals, best));
    }

    /// <summary>Begins a group of rows under a heading of its own.</summary>
    /// <param name="heading">The heading.</param>
    /// <returns>This table.</returns>
    public ReportTable Group(string heading)
    {
        _groups.Add(new RowGroup(NotNull(heading), []));
        return this;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each column.</param>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public ReportTable Row(params ReportCell[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length == 0 || cells.Length != _columns.Count)
        {
            throw new ArgumentException($"The row has {cells.Length} cells; the table '{Caption}' has {_columns.Count} columns.", nameof(cells));
        }

        for (int i = 0; i < cells.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(cells[i], $"cells[{i}]");
        }

        if (_groups.Count == 0)
        {
            _groups.Add(new RowGroup(null, []));
        }

        _groups[^1].Rows.Add([.. cells]);
        return this;
    }

    /// <summary>Adds a line below the table.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This table.</returns>
    public ReportTable Note(string text)
    {
        _notes.Add(NotNull(text));
        return this;
    }

    private ReportTable Column(ReportColumn column)
    {
        if (_groups.Count > 0)
        {
            throw new InvalidOperationException($"The table '{Caption}' has rows already: add its columns first.");
        }

        _columns.Add(column);
        return this;
    }

    private static string NotNull(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text;
    }
}
