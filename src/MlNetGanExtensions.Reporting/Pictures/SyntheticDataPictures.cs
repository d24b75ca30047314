using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Reporting;

/// <summary>The pictures of a <see cref="SyntheticDataReport"/>: histograms, category bars, pairs of columns, the detectors' ROC curves, and a map of real and made rows.</summary>
/// <example>
/// <code>
/// SyntheticDataReport likeness = SyntheticDataReport.Compare(real, made, layout, options);
/// new SyntheticDataPictures(likeness, real, made, layout, slotNames).AddTo(report.Section("Made rows"));
/// </code>
/// </example>
public sealed class SyntheticDataPictures
{
    private const int MostCategories = 15;

    private readonly SyntheticDataReport _report;
    private readonly Matrix _real;
    private readonly Matrix _made;
    private readonly SlotLayout _layout;
    private readonly IReadOnlyList<string>? _slotNames;

    /// <summary>Takes a report and the rows that it compared.</summary>
    /// <param name="report">The report.</param>
    /// <param name="real">Its real rows.</param>
    /// <param name="made">Its made rows.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="slotNames">A name for each slot, for the categories; null for the slots' numbers.</param>
    /// <exception cref="ArgumentNullException">An argument but the names is null.</exception>
    /// <exception cref="ArgumentException">Rows, layout, names and report do not fit together.</exception>
    public SyntheticDataPictures(SyntheticDataReport report, Matrix real, Matrix made, SlotLayout layout, IReadOnlyList<string>? slotNames = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(layout);
        (_report, _real, _made, _layout, _slotNames) = (report, real, made, layout, slotNames);
        int columns = layout.Groups.Count + layout.NumericSlots.Count;
        if (real.Columns != layout.Columns || made.Columns != layout.Columns || report.Columns.Count != columns || (slotNames?.Count ?? layout.Columns) != layout.Columns)
        {
            throw new ArgumentException(
                $"The layout describes {layout.Columns} slots in {columns} columns; there are {real.Columns} slots of real and {made.Columns} of made rows, "
                + $"{slotNames?.Count ?? layout.Columns} names, and {report.Columns.Count} columns in the report.",
                nameof(layout));
        }

        if (!report.Columns.Where(column => column.IsCategory).Select(column => column.Slot).SequenceEqual(layout.Groups.Select(group => group.First)))
        {
            throw new ArgumentException("The categories of the layout are in other slots than those of the report.", nameof(layout));
        }
    }

    /// <summary>What the real rows are called.</summary>
    public string RealName { get; init; } = "real";

    /// <summary>What the made rows are called.</summary>
    public string MadeName { get; init; } = "made";

    /// <summary>For each number a histogram of real and made rows with normal curves; none for one that either table lacks everywhere.</summary>
    public IReadOnlyList<Picture> Histograms() =>
    [
        .. from column in _report.Columns
           where !column.IsCategory
           let real = RowMap.Present(_real, column.Slot)
           let made = RowMap.Present(_made, column.Slot)
           where real.Length > 0 && made.Length > 0
           select new HistogramPicture(column.Name) { XLabel = column.Name }.Add(RealName, real).Add(MadeName, made).Draw(),
    ];

    /// <summary>For each category its shares among real and made rows: the fifteen states that are the most frequent in either table, no category being a state too.</summary>
    public IReadOnlyList<Picture> CategoryBars() =>
        [.. _report.Columns.Where(column => column.IsCategory).Zip(_layout.Groups, (column, group) => Bars(column.Name, group))];

    /// <summary>The similarities of pairs of columns; null where there is one column only.</summary>
    public Picture? PairSimilarities() =>
        _report.Pairs.Count == 0 ? null : new PairSimilarityPicture($"Pairs of columns, {RealName} and {MadeName}", _report.Pairs).Draw();

    /// <summary>The mean ROC curve of each detector over its folds; null where no detector was cross-validated.</summary>
    public Picture? DetectorCurves()
    {
        DetectorScore[] drawn = [.. _report.Detectors.Where(detector => detector.Curves.Count > 0)];
        RocPicture picture = new($"{MadeName} told from {RealName}");
        foreach (DetectorScore detector in drawn)
        {
            picture.Add(detector.Detector, RocCurve.Average(detector.Curves));
        }

        return drawn.Length == 0 ? null : picture.Draw();
    }

    /// <summary>Some real and made rows, brought to a plane by t-SNE; null where there are too few for it.</summary>
    /// <param name="rows">The most rows of each table, at least 1, drawn with the seed. Cost: about a thousand steps over all of them.</param>
    /// <param name="seed">Draws the rows, and the map.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one row is asked for.</exception>
    public Picture? Map(int rows = 300, ulong seed = 1) => RowMap.Draw(_layout, [(RealName, _real), (MadeName, _made)], rows, seed);

    /// <summary>Adds all pictures to a section of a report.</summary>
    /// <param name="section">The section.</param>
    /// <param name="seed">Draws the rows of the map.</param>
    /// <exception cref="ArgumentNullException">The section is null.</exception>
    public void AddTo(ReportSection section, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(section);
        Add(section, Histograms(), "Numbers, with normal curves of the same mean and spread.");
        Add(section, CategoryBars(), "The share of each category.");
        Add(section, PairSimilarities(), "How alike pairs of columns are, in hundredths: correlations of numbers, joint shares of all others.");
        Add(section, DetectorCurves(), "How well made rows are told from real ones they stand beside; on the diagonal they are not. Means over the folds.");
        Add(section, Map(seed: seed), "Some real and made rows, brought to a plane by t-SNE: what lies together is alike.");
    }

    private static void Add(ReportSection section, Picture? picture, string caption) => Add(section, picture is null ? [] : [picture], caption);

    private static void Add(ReportSection section, IReadOnlyList<Picture> pictures, string caption)
    {
        if (pictures.Count > 0)
        {
            section.Figures(pictures, caption);
        }
    }

    private Picture Bars(string title, SlotGroup group)
    {
        double[] real = Shares(_real, group);
        double[] made = Shares(_made, group);
        int[] states =
        [
            .. Enumerable.Range(0, group.Count + 1).Where(state => real[state] > 0 || made[state] > 0)
                .OrderByDescending(state => Math.Max(real[state], made[state])).ThenBy(state => state).Take(MostCategories),
        ];
        return new BarPicture(title, [.. states.Select(state => NameOf(group, state))]) { ValueLabel = "share" }
            .Add(RealName, [.. states.Select(state => real[state])]).Add(MadeName, [.. states.Select(state => made[state])]).Draw();
    }

    private string NameOf(SlotGroup group, int state) =>
        state == group.Count ? "(none)" : _slotNames?[group.First + state] ?? FormattableString.Invariant($"slot {group.First + state}");

    /// <summary>The share of each category, and last of rows that have none.</summary>
    private static double[] Shares(Matrix rows, SlotGroup group)
    {
        double[] counts = new double[group.Count + 1];
        for (int row = 0; row < rows.Rows; row++)
        {
            int state = rows.Row(row).Slice(group.First, group.Count).IndexOf(1f);
            counts[state < 0 ? group.Count : state]++;
        }

        return [.. counts.Select(count => count / rows.Rows)];
    }
}
