using System.Diagnostics;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Output;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Reports;
using MlNetGanExtensions.Examples.DiseasePrediction.Results;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction;

/// <summary>Runs the experiment, shows and writes what came out.</summary>
internal static class PaperExperiment
{
    private static readonly TableView[] Imputers =
        [TableViews.Mean, TableViews.Chained, TableViews.PaperAutoencoder, TableViews.Autoencoder];

    public static void Run(Setup setup, IOutput output, CancellationToken cancellation)
    {
        RunResults results = Measure(setup, output, cancellation);
        Show(results, output);
        Write(setup, results);
        output.Line($"Written to {Path.GetFullPath(setup.Options.Out)}: results.json, results.csv, report.html, pictures.");
    }

    private static RunResults Measure(Setup setup, IOutput output, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Experiment experiment = new(setup);
        IReadOnlyList<ExperimentPlan> plan = ExperimentPlan.Full(setup.Table.IsComplete);
        IReadOnlyList<MethodResult> methods = output.Progress(
            "Cross-validation", experiment.CountSteps(plan), stepDone => experiment.Run(plan, stepDone, cancellation));

        ImputationStudy study = new(setup);
        IReadOnlyList<ImputationResult> imputations = output.Progress(
            "Imputation error", study.CountSteps(Imputers), stepDone => study.Run(Imputers, stepDone, cancellation));

        return new RunResults(methods, imputations, Comparison.OfAcGan(methods, [Figure.Accuracy, Figure.F1, Figure.Auc]), watch.Elapsed);
    }

    private static void Show(RunResults results, IOutput output)
    {
        foreach (TextTable table in ResultTables.Of(results.Methods))
        {
            output.Table(table);
        }

        output.Table(ResultTables.Of(results.Comparisons));
        output.Table(ResultTables.Of(results.Imputations));
        output.Line($"Measured in {Format.Seconds(results.Time)} s.");
    }

    private static void Write(Setup setup, RunResults results)
    {
        string folder = setup.Options.Out;
        Directory.CreateDirectory(folder);
        ResultRecord[] records = [.. results.Methods.Select(result => ResultRecord.Of(result, setup.Options.Protocol))];
        ResultJson.Write(Path.Combine(folder, "results.json"), records);
        ResultFiles.WriteCsv(Path.Combine(folder, "results.csv"), records);
        HtmlReport report = DiseaseReport.Create(setup, results, setup.Options.CommandLine);
        report.Save(Path.Combine(folder, "report.html"));
        report.SavePictures(Path.Combine(folder, "pictures"));
    }
}
