using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>How near the imputed cells are to the removed ones: in figures, on a map (the paper's figure 4), and while training.</summary>
internal static class ImputationSection
{
    private const int ShownTrial = 0;
    private const int ShownFold = 0;

    public static void Add(HtmlReport report, Setup setup, IReadOnlyList<ImputationResult> results)
    {
        ReportSection section = report.Section("The imputed cells").Table(Table(results));
        AddPaperNote(section, results);
        if (setup.Table.IsComplete)
        {
            section.Figure(
                DrawMap(setup),
                "The paper's figure 4: the first trial's rows as they were, and those of them that lost cells, filled with the mean "
                    + "and by the autoencoder. Each row was filled by an imputer that had not seen it.");
        }

        section.Figures(
            [DrawLosses(setup, TableViews.PaperAutoencoder, logarithmic: true), DrawLosses(setup, TableViews.Autoencoder, logarithmic: false)],
            "Losses of the first network in the first fold of the first trial. The line marks the epoch whose weights were kept.");
    }

    private static ReportTable Table(IReadOnlyList<ImputationResult> results)
    {
        ReportTable table = new ReportTable("Error of the imputed cells").Text("Imputer")
            .Number("all rows", 4, "RMSE", Best.Lowest).Number("leak-free", 4, "RMSE", Best.Lowest)
            .Number("all rows", 3, "NRMSE", Best.Lowest).Number("leak-free", 3, "NRMSE", Best.Lowest)
            .Number("fit, ms", 1);
        foreach (ImputationResult result in results)
        {
            table.Row(
                result.View.Title,
                Cell(ImputationResult.Rmse(result.AllRows)),
                Cell(ImputationResult.Rmse(result.LeakFree)),
                Cell(ImputationResult.Nrmse(result.AllRows)),
                Cell(ImputationResult.Nrmse(result.LeakFree)),
                result.FitTime.TotalMilliseconds);
        }

        return table
            .Note("RMSE in units of each column's range, NRMSE in units of its standard deviation, both of the complete table. Mean "
                + "and standard deviation over the trials; the time is the median of a fit on one thread.")
            .Note("All rows: fitted on the whole damaged table and judged on it. Leak-free: fitted on the training rows of each fold "
                + "and judged on its test rows.");
    }

    private static void AddPaperNote(ReportSection section, IReadOnlyList<ImputationResult> results)
    {
        ImputationResult? mean = results.FirstOrDefault(result => result.View == TableViews.Mean);
        ImputationResult? paper = results.FirstOrDefault(result => result.View == TableViews.PaperAutoencoder);
        if (mean is not null && paper is not null && Leakfree(paper) > Leakfree(mean))
        {
            section.Warning(
                $"The autoencoder as the paper's text has it is worse than the mean (NRMSE {Format.Number(Leakfree(paper), 3)} against "
                + $"{Format.Number(Leakfree(mean), 3)}, leak-free): "
                + "it is trained on complete rows only and then given rows in which a whole block is 0, which it has never seen. The "
                + "library's own settings hide cells while training.");
        }
    }

    private static Picture DrawMap(Setup setup)
    {
        LabelledTable table = setup.Table;
        Trial trial = setup.Trials[ShownTrial];
        ColumnScaling scaling = ColumnScaling.ToUnitRange(table.Features);
        int[] damaged = [.. Enumerable.Range(0, table.Labels.Length).Where(row => trial.Removed.Row(row).Contains(true))];
        int[] labels = Array.ConvertAll(damaged, row => table.Labels[row]);
        return new Map("t-SNE: as they were, and imputed", table.ClassNames, setup.Options.Seed, setup.Options.Threads)
            .Add("as they were", scaling.Apply(table.Features), table.Labels)
            .Add("mean", Imputed(TableViews.Mean), labels)
            .Add("autoencoder", Imputed(TableViews.Autoencoder), labels)
            .Draw();

        Matrix Imputed(TableView view) => scaling.Apply(CrossImputation.Impute(setup, view, ShownTrial).SelectRows(damaged));
    }

    private static Picture DrawLosses(Setup setup, TableView view, bool logarithmic)
    {
        StackedAutoencoderModel model = (StackedAutoencoderModel)setup.Preparations.OnTrainingRows(view, ShownTrial, ShownFold).Imputer!;
        return LossCurves.Of(view.Title, model.Histories[0], logarithmic);
    }

    private static double Leakfree(ImputationResult result) => ImputationResult.Nrmse(result.LeakFree).Mean;

    private static ReportCell Cell(Summary summary) => ReportCell.MeanAndSpread(summary.Mean, summary.StandardDeviation);
}
