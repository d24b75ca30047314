using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Reports;

/// <summary>What the library's report of made rows says of some generators.</summary>
internal static class MadeRowsTables
{
    /// <param name="section">Gets the tables.</param>
    /// <param name="table">Where the rows are from.</param>
    /// <param name="sets">The real rows, and behind them those of each generator that was trained on them.</param>
    public static void Add(ReportSection section, PatientTable table, IReadOnlyList<(string Name, Matrix Rows)> sets)
    {
        Matrix real = sets[0].Rows;
        (string Name, Matrix Rows, SyntheticDataReport Report)[] made =
        [
            .. sets.Skip(1).Select(set => (set.Name, set.Rows, SyntheticDataReport.Compare(
                real, set.Rows, table.Layout, new SyntheticDataOptions { ColumnNames = PatientTable.ColumnNames }))),
        ];
        section.Table(Overview(table, real, made)).Table(Columns(made));
    }

    /// <summary>How many rows differ in their categories; a hole counts as a category.</summary>
    public static int DistinctCategoryRows(PatientTable table, Matrix rows) =>

        // Beside another table, only as many rows are looked at as the smaller one has; beside itself, all of them.
        CollapseCheck.Run(rows, rows, table.Layout).MadeDistinctCategoryRows;

    private static ReportTable Overview(PatientTable table, Matrix real, (string Name, Matrix Rows, SyntheticDataReport Report)[] made)
    {
        ReportTable overview = new ReportTable("Made rows beside the real deaths")
            .Text("Rows").Number("how many", 0).Number("different in their categories", 0).Number("with categories of a real death", 2)
            .Number("columns alike", 3, best: Best.Highest).Number("pairs alike", 3, best: Best.Highest).Number("told from real, AUC", 3, best: Best.Lowest)
            .Number("exact copies", 0).Number("near copies", 3)
            .Row("real deaths", real.Rows, DistinctCategoryRows(table, real), 1, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        foreach ((string name, Matrix rows, SyntheticDataReport report) in made)
        {
            overview.Row(
                name,
                rows.Rows,
                DistinctCategoryRows(table, rows),
                report.Collapse.ShownCategoryRowShare,
                report.ColumnSimilarity,
                report.PairSimilarity,
                report.Detectors[0].AreaUnderRoc,
                report.Privacy.ExactCopies,
                report.Privacy.NearCopyShare);
            foreach (string warning in report.Collapse.Warnings)
            {
                overview.Note($"Collapse, {name}: {warning}");
            }
        }

        return overview
            .Note("With categories of a real death: the share of rows whose whole combination some real death has. Columns made without regard to each other give many different rows, and few of these.")
            .Note("Alike goes from 0 to 1. The AUC is that of nearest neighbours in cross-validation, .5 where made rows cannot be told.")
            .Note("Near copies: the share of rows as near to a real death as the nearest twentieth of the real deaths are to each other.");
    }

    private static ReportTable Columns((string Name, Matrix Rows, SyntheticDataReport Report)[] made)
    {
        ReportTable columns = new ReportTable("How much each column is alike").Text("Column");
        foreach ((string name, Matrix _, SyntheticDataReport _) in made)
        {
            columns = columns.Number("alike", 3, group: name).Number("entropy", 2, group: name);
        }

        for (int column = 0; column < PatientTable.ColumnNames.Count; column++)
        {
            columns.Row(
            [
                PatientTable.ColumnNames[column],
                .. made.SelectMany(set => new ReportCell[] { set.Report.Columns[column].Similarity, set.Report.Collapse.EntropyRatios[column] }),
            ]);
        }

        return columns.Note("Entropy is that of the made rows divided by that of the real ones.");
    }
}
