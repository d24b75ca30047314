using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>The paper's two tables with its figures beside ours, the ceiling, and the paired tests.</summary>
internal static class TablesSection
{
    public static void Add(HtmlReport report, RunResults results)
    {
        ReportSection section = report.Section("Tables");
        MethodResult[] intact = [.. results.Methods.Where(result => result.View == TableViews.IntactColumns)];
        AddImputed(section, results.Methods, TableViews.Mean, "Table 1. Missing cells filled with the mean", intact);
        AddImputed(section, results.Methods, TableViews.Autoencoder, "Table 2. Missing cells filled by the stacked autoencoder", intact);
        section.Figures(
            [AccuracyPicture.Draw(results.Methods, TableViews.Mean), AccuracyPicture.Draw(results.Methods, TableViews.Autoencoder)],
            "Accuracy, and the paper's where it has one. The axes do not begin at zero.");
        AddCeiling(section, [.. results.Methods.Where(result => result.View == TableViews.Complete)]);
        section.Table(Comparisons(results.Comparisons));
    }

    private static void AddImputed(
        ReportSection section, IReadOnlyList<MethodResult> all, TableView view, string caption, MethodResult[] intact)
    {
        MethodResult[] results = [.. all.Where(result => result.View == view)];
        bool withPaper = results.Any(result => result.InPaper is not null);
        ReportTable table = Begin(caption, withPaper).Group("The paper's classifiers");
        AddRows(table, results.Where(result => result.Method.InPaper is not null), withPaper);
        table.Group("Not in the paper");
        AddRows(table, results.Where(result => result.Method.InPaper is null), withPaper);
        foreach (MethodResult result in intact)
        {
            table.Row(Cells($"{result.Method.Name}, intact columns only", result, withPaper));
        }

        section.Table(table);
    }

    private static void AddCeiling(ReportSection section, MethodResult[] results)
    {
        if (results.Length > 0)
        {
            ReportTable table = Begin("The ceiling. Nothing removed, nothing imputed", withPaper: false);
            AddRows(table, results, withPaper: false);
            section.Table(table);
        }
    }

    private static ReportTable Begin(string caption, bool withPaper)
    {
        ReportTable table = new ReportTable(caption).Text("Classifier");
        foreach (Figure figure in Figure.All)
        {
            table = withPaper
                ? table.Number("paper", 4, figure.Name).Number("here", 4, figure.Name, Best.Highest)
                : table.Number(figure.Name, 4, best: Best.Highest);
        }

        return table;
    }

    private static void AddRows(ReportTable table, IEnumerable<MethodResult> results, bool withPaper)
    {
        foreach (MethodResult result in results)
        {
            table.Row(Cells(result.Method.Name, result, withPaper));
        }
    }

    private static ReportCell[] Cells(string name, MethodResult result, bool withPaper)
    {
        ReportCell first = name;
        List<ReportCell> cells = [result.Method.Settings is { } settings ? first.WithFootnote(settings) : first];
        foreach (Figure figure in Figure.All)
        {
            if (withPaper)
            {
                cells.Add(result.InPaper is { } paper ? figure.InPaper(paper) : double.NaN);
            }

            Summary summary = result.Summarise(figure);
            cells.Add(ReportCell.MeanAndSpread(summary.Mean, summary.StandardDeviation));
        }

        return [.. cells];
    }

    private static ReportTable Comparisons(IReadOnlyList<Comparison> comparisons)
    {
        ReportTable table = new ReportTable("The AC-GAN less its strongest plain rivals, fold by fold").Text("AC-GAN less").Text("on");
        foreach (Figure figure in comparisons.Select(comparison => comparison.Figure).Distinct())
        {
            table.Text("difference", figure.Name).Number("p", 3, figure.Name);
        }

        foreach (var pair in comparisons.GroupBy(comparison => (comparison.Second, comparison.First.View)))
        {
            table.Row(
            [
                pair.Key.Second.Method.Name,
                pair.Key.View.Title,
                .. pair.SelectMany(comparison => new ReportCell[] { Format.Difference(comparison.Test.MeanDifference), comparison.Test.PValue }),
            ]);
        }

        return table.Note("p is that of the corrected resampled t-test (Nadeau and Bengio 2003), which allows for folds that share training rows.");
    }
}
