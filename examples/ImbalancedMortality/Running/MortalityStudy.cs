using System.Diagnostics;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Reports;
using MlNetGanExtensions.Examples.ImbalancedMortality.Results;
using MlNetGanExtensions.Examples.ImbalancedMortality.Splits;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>The whole study: the article's experiment, the arms on random splits, tables, files and the report.</summary>
internal static class MortalityStudy
{
    public static void Run(PatientTable table, RunOptions options, IOutput output, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        output.Line($"{table.Count} patients, {table.Labels.Sum()} of whom died{(options.Data is null ? "; a made cohort: give --data for the article's table" : string.Empty)}.");
        IReadOnlyList<ArticleRun> article = options.ArticleSeeds == 0 ? [] : output.Progress(
            "The article's experiment",
            options.ArticleSeeds,
            step => ArticleStudy.Run(table, options.ArticleSeeds, options.Seed, options.Threads, step, cancellation));
        if (article.Count > 0)
        {
            output.Table(ConsoleTables.Of(article));
        }

        Arm[] arms = [.. ArmRoster.All.Where(arm => options.Arms.Count == 0 || arm.Key == ArmRoster.NoneKey || options.Arms.Contains(arm.Key))];
        List<(SplitRange, IReadOnlyList<ArmResult>)> parts = [];
        foreach (SplitRange range in (SplitRange[])(options.FreshSplits is { } fresh ? [options.Splits, fresh] : [options.Splits]))
        {
            RandomSplit[] splits = [.. Enumerable.Range(range.First, range.Count).Select(number => RandomSplit.Of(number, table.Count))];
            IReadOnlyList<ArmResult> results = output.Progress(
                $"Splits {range}", splits.Length * arms.Length, step => new ArmStudy(table, arms, options.Seed).Run(splits, options.Threads, step, cancellation));
            parts.Add((range, results));
            foreach (ArmClassifier classifier in ClassifierRoster.All)
            {
                ArmResult[] own = ArmResult.Of(results, classifier);
                output.Table(ConsoleTables.Of(range, classifier, own));
                output.Line(Verdict.Of(own));
                if (UsefulnessTable.Of(range, classifier, results) is { } usefulness)
                {
                    output.Table(usefulness);
                }
            }
        }

        StudyResults all = new(article, parts, watch.Elapsed);
        Directory.CreateDirectory(options.Out);
        ResultJson.Write(Path.Combine(options.Out, "results.json"), ResultRecord.Of(all));
        MortalityReport.Create(table, options, all).Save(Path.Combine(options.Out, "report.html"));
        output.Line($"results.json and report.html are in {options.Out}; it took {Format.Seconds(watch.Elapsed)} s.");
    }
}
