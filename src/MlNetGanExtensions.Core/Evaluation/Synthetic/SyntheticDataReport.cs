using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Whether made rows are any good: columns, pairs, rare categories, a detector, collapse, privacy.</summary>
/// <remarks>Cost: a few times real rows × made rows × columns for the nearest rows, and pairs of columns × rows. Same on any number of threads.</remarks>
public sealed class SyntheticDataReport
{
    private SyntheticDataReport(
        IReadOnlyList<ColumnComparison> columns,
        IReadOnlyList<PairComparison> pairs,
        RareCategoryCoverage rareCategories,
        IReadOnlyList<DetectorScore> detectors,
        CollapseCheck collapse,
        PrivacyMeasures privacy)
    {
        (Columns, Pairs, RareCategories, Detectors, Collapse, Privacy) = (columns, pairs, rareCategories, detectors, collapse, privacy);
    }

    /// <summary>Each column, in the order of the slots.</summary>
    public IReadOnlyList<ColumnComparison> Columns { get; }

    /// <summary>Each pair of columns.</summary>
    public IReadOnlyList<PairComparison> Pairs { get; }

    /// <summary>Which rare categories of the real rows the made rows have.</summary>
    public RareCategoryCoverage RareCategories { get; }

    /// <summary>What each detector reached.</summary>
    public IReadOnlyList<DetectorScore> Detectors { get; }

    /// <summary>Whether the generator collapsed.</summary>
    public CollapseCheck Collapse { get; }

    /// <summary>What made rows give away.</summary>
    public PrivacyMeasures Privacy { get; }

    /// <summary>The mean similarity of the columns, 0 to 1.</summary>
    public double ColumnSimilarity => Columns.Average(column => column.Similarity);

    /// <summary>The mean similarity of the pairs, 0 to 1; NaN with one column.</summary>
    public double PairSimilarity => Pairs.Count == 0 ? double.NaN : Pairs.Average(pair => pair.Similarity);

    /// <summary>Compares made rows with the real rows that they were learned from.</summary>
    /// <param name="real">Real rows, at least one; missing numbers are NaN.</param>
    /// <param name="made">Made rows, at least one.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="options">Settings; the defaults when left out.</param>
    /// <exception cref="ArgumentNullException">The rows or the layout are null.</exception>
    /// <exception cref="ArgumentException">Rows and layout do not fit, or the number of names is another one than that of columns or slots.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two folds, than one thread or than one row to search, or the limit of rare categories is not from 0 to 1.</exception>
    public static SyntheticDataReport Compare(Matrix real, Matrix made, SlotLayout layout, SyntheticDataOptions? options = null)
    {
        options ??= new SyntheticDataOptions();
        ArgumentNullException.ThrowIfNull(options.Detectors, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Folds, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.NearestRowsLimit ?? 1, 1, nameof(options));
        if (!(options.RareCategoryLimit is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.RareCategoryLimit, "A limit from 0 to 1 was expected.");
        }

        ReportColumns[] columns = ReportColumns.Of(real, made, layout, options.ColumnNames);
        if (options.SlotNames is { } slotNames && slotNames.Count != layout.Columns)
        {
            throw new ArgumentException($"There are {layout.Columns} slots but {slotNames.Count} names.", nameof(options));
        }

        if (options.HoldOut is { } holdOut)
        {
            GeneratorChecks.CheckRows(holdOut, new int[holdOut.Rows], layout);
        }

        return new SyntheticDataReport(
            [.. columns.Select(column => Column(column, real, made))],
            [.. columns.SelectMany((first, i) => columns.Skip(i + 1).Select(second => Pair(first, second, real, made)))],
            RareCategoryCoverage.Of(columns, options.RareCategoryLimit, options.SlotNames),
            [.. options.Detectors.Select(detector => Detect(detector, real, made, layout, options))],
            CollapseCheck.Run(columns, 0.5),
            PrivacySearch.Measure(real, made, layout, options));
    }

    /// <summary>The report as lines of text with aligned columns, numbers in the invariant culture.</summary>
    public override string ToString() => SyntheticDataText.Write(this);

    /// <summary>The report as one JSON object; what is not known is null.</summary>
    public string ToJson() => SyntheticDataJson.Write(this);

    private static ColumnComparison Column(ReportColumns column, Matrix real, Matrix made)
    {
        if (column.IsCategory)
        {
            double similarity = Similarities.TotalVariation(
                column.Real, column.Real.Length, column.Made, column.Made.Length, column.States);
            return new ColumnComparison(column.Name, column.Slot, true, similarity, null, null);
        }

        float[] realCells = ReportColumns.Present(real, column.Slot);
        float[] madeCells = ReportColumns.Present(made, column.Slot);
        return new ColumnComparison(
            column.Name,
            column.Slot,
            false,
            Similarities.KolmogorovSmirnov(realCells, madeCells),
            NumberSummary.Of(realCells, real.Rows),
            NumberSummary.Of(madeCells, made.Rows));
    }

    private static PairComparison Pair(ReportColumns first, ReportColumns second, Matrix real, Matrix made)
    {
        if (!first.IsCategory && !second.IsCategory)
        {
            double ofReal = Similarities.Correlation(real.Column(first.Slot), real.Column(second.Slot));
            double ofMade = Similarities.Correlation(made.Column(first.Slot), made.Column(second.Slot));
            return new PairComparison(first.Name, second.Name, 1 - (Math.Abs(ofReal - ofMade) / 2));
        }

        double similarity = Similarities.TotalVariation(
            first.Real.Zip(second.Real, (a, b) => (a * second.States) + b),
            real.Rows,
            first.Made.Zip(second.Made, (a, b) => (a * second.States) + b),
            made.Rows,
            checked(first.States * second.States));
        return new PairComparison(first.Name, second.Name, similarity);
    }

    private static DetectorScore Detect(IRealMadeDetector detector, Matrix real, Matrix made, SlotLayout layout, SyntheticDataOptions options)
    {
        if (Math.Min(real.Rows, made.Rows) < options.Folds)
        {
            return new DetectorScore(detector.Name, double.NaN);
        }

        Matrix rows = Matrix.Stack(real, made);
        int[] labels = [.. Enumerable.Range(0, rows.Rows).Select(row => row < real.Rows ? 0 : 1)];
        List<RocCurve> curves = [];
        foreach (Fold fold in StratifiedKFold.Create(labels, options.Folds, options.Seed).Folds)
        {
            int[] training = fold.Training;
            int[] test = fold.Test;
            float[] scores = detector.Score(
                rows.SelectRows(training), training.Select(row => labels[row]).ToArray(), rows.SelectRows(test), layout);
            curves.Add(RocCurve.FromScores(scores, test.Select(row => labels[row]).ToArray()));
        }

        return new DetectorScore(detector.Name, curves.Average(curve => curve.Area)) { Curves = curves };
    }
}
