using System.Diagnostics;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Data;
using MlNetGanExtensions.Examples.AdultIncome.Generators;
using MlNetGanExtensions.Examples.AdultIncome.Reports;
using MlNetGanExtensions.Examples.AdultIncome.Results;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AdultIncome.Running;

/// <summary>The whole study: generators learn from the training rows; their rows are trained on, and compared with real ones.</summary>
internal static class AdultStudy
{
    /// <summary>Searching all rows for copies that are near takes longer than learning to make rows.</summary>
    private const int SearchedRows = 5000;

    /// <summary>Half of the real and half of the made rows teach the detector, which scores the other half; then the other way round.</summary>
    private const int DetectorFolds = 2;

    public static void Run(CensusTable whole, RunOptions options, IOutput output, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CensusTable table = whole.AtMost(options.MostRows, options.Seed);
        CensusSplit split = CensusSplit.Of(table, options.Seed);
        output.Line($"{table.Labels.Length} people, {table.Labels.Sum()} of them with the higher income; {split.TrainingLabels.Length} to learn from, {split.TestLabels.Length} to test on.");
        CensusGenerator[] generators = [.. GeneratorRoster.All.Where(generator => options.Generators.Count == 0 || options.Generators.Contains(generator.Key))];
        IUsefulnessClassifier[] classifiers = [.. CensusClassifiers.All(options.Threads).Select(classifier => new RememberedClassifier(classifier, split.Training))];
        IReadOnlyList<GeneratorResult> results = output.Progress<IReadOnlyList<GeneratorResult>>(
            "Generators",
            generators.Length * (2 + classifiers.Length),
            step => [.. generators.Select(generator => Measure(generator, split, classifiers, options, step, cancellation))]);
        foreach (TextTable text in ConsoleTables.Of(results))
        {
            output.Table(text);
        }

        output.Line(Verdict.Of(results));
        Directory.CreateDirectory(options.Out);
        ResultJson.Write(Path.Combine(options.Out, "results.json"), ResultRecord.Of(results));
        AdultReport.Create(table, split, options, results, watch.Elapsed).Save(Path.Combine(options.Out, "report.html"));
        output.Line($"results.json and report.html are in {options.Out}; it took {Format.Seconds(watch.Elapsed)} s.");
    }

    private static GeneratorResult Measure(
        CensusGenerator generator, CensusSplit split, IUsefulnessClassifier[] classifiers, RunOptions options, Action step, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        MadeRows made = generator.Make(split, options, cancellation);
        TimeSpan time = watch.Elapsed;
        step();
        UsefulnessRows rows = new(split.Training, split.TrainingLabels, made.Rows, made.Labels, split.Test, split.TestLabels);
        List<UsefulnessReport> usefulness = [];
        foreach (IUsefulnessClassifier classifier in classifiers)
        {
            usefulness.Add(Usefulness.Measure([rows], split.Layout, classifier, [options.Seed], cancellation));
            step();
        }

        cancellation.ThrowIfCancellationRequested();
        SyntheticDataReport likeness = SyntheticDataReport.Compare(split.Training, made.Rows, split.Layout, new SyntheticDataOptions
        {
            ColumnNames = split.ColumnNames,
            SlotNames = split.SlotNames,
            HoldOut = split.Test,
            Detectors = [CensusClassifiers.Detector((int)(options.Seed % int.MaxValue), options.Threads)],
            Folds = DetectorFolds,
            NearestRowsLimit = SearchedRows,
            RareCategoryLimit = .01,
            Seed = options.Seed,
            Threads = options.Threads,
        });
        step();
        return new GeneratorResult(generator, made, usefulness, likeness, time);
    }
}
