using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Output;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>The paper's two tables with its figures beside ours, the ceiling, and the paired tests.</summary>
internal static class TablesSection
{
    public static void Add(HtmlReport report, RunResults results)
    {
        ReportSection section = report.Section("Tables");
        MethodResult[] intact = [.. results.Methods.Where(result => result.View == TableViews.IntactColumns)];
        AddWithPaper(section, results.Methods, TableViews.Mean, "Table 1. Missing cells filled with the mean", intact);
        AddWithPaper(section, results.Methods, TableViews.Autoencoder, "Table 2. Missing cells filled by the stacked autoencoder", intact);
        AddCeiling(section, [.. results.Methods.Where(result => result.View == TableViews.Complete)]);
        section.Table(Comparisons(results.Comparisons));
    }

    private static void AddWithPaper(
        ReportSection section, IReadOnlyList<MethodResult> all, TableView view, string caption, MethodResult[] intact)
    {
        MethodResult[] results = [.. all.Where(result => result.View == view)];
        if (results.Length == 0)
        {
            return;
        }

        ReportTable table = new ReportTable(caption).Text("Classifier");
        foreach (Figure figure in Figure.All)
        {
            table.Number("paper", 4, figure.Name).Number("here", 4, figure.Name, Best.Highest);
        }

        table.Group("The paper's classifiers");
        AddRows(table, results.Where(result => result.InPaper is not null));
        table.Group("Not in the paper");
        AddRows(table, results.Where(result => result.InPaper is null));
        foreach (MethodResult result in intact)
        {
            table.Row(Cells($"{result.Method.Name}, intact columns only", result));
        }

        section.Table(table);
        section.Figure(AccuracyPicture(results), "Accuracy here and in the paper. The axis does not begin at zero.");
    }

    private static void AddRows(ReportTable table, IEnumerable<MethodResult> results)
    {
        foreach (MethodResult result in results)
        {
            table.Row(Cells(result.Method.Name, result));
        }
    }

    private static ReportCell[] Cells(string name, MethodResult result) =>
    [
        name,
        .. Figure.All.SelectMany(figure => new[]
        {
            ReportCell.FromDouble(result.InPaper is { } paper ? figure.InPaper(paper) : double.NaN),
            Cell(result.Summarise(figure)),
        }),
    ];

    private static Picture AccuracyPicture(MethodResult[] results)
    {
        Summary[] ours = [.. results.Select(result => result.Summarise(Figure.Accuracy))];
        return new DotIntervalPicture("Accuracy", [.. results.Select(result => result.Method.Name)]) { ValueLabel = "accuracy" }
            .Add("here, mean ± SD", [.. ours.Select(summary => summary.Mean)], [.. ours.Select(summary => summary.StandardDeviation)])
            .Add("paper", [.. results.Select(result => result.InPaper?.Accuracy ?? double.NaN)])
            .Draw();
    }

    private static void AddCeiling(ReportSection section, MethodResult[] results)
    {
        if (results.Length == 0)
        {
            return;
        }

        ReportTable table = new ReportTable("The ceiling. Nothing removed, nothing imputed").Text("Classifier");
        foreach (Figure figure in Figure.All)
        {
            table.Number(figure.Name, 4, best: Best.Highest);
        }

        foreach (MethodResult result in results)
        {
            table.Row([result.Method.Name, .. Figure.All.Select(figure => Cell(result.Summarise(figure)))]);
        }

        section.Table(table);
    }

    private static ReportTable Comparisons(IReadOnlyList<Comparison> comparisons)
    {
        ReportTable table = new ReportTable("The AC-GAN against its strongest plain rivals, fold by fold")
            .Text("Imputation").Text("Against").Text("Figure").Text("Difference").Number("p", 3);
        foreach (Comparison comparison in comparisons)
        {
            table.Row(
                comparison.First.View.Title,
                comparison.Second.Method.Name,
                comparison.Figure.Name,
                Format.Difference(comparison.Test.MeanDifference),
                comparison.Test.PValue);
        }

        return table.Note("Corrected resampled t-test (Nadeau and Bengio 2003), which allows for folds that share training rows. A difference above 0 speaks for the AC-GAN.");
    }

    private static ReportCell Cell(Summary summary) => ReportCell.MeanAndSpread(summary.Mean, summary.StandardDeviation);
}
