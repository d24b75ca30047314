using System.Globalization;
using CsvHelper;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>The benchmark's figures for the console and as a file.</summary>
internal static class LabelTables
{
    /// <summary>A table for each view and draw: accuracy in per cent, and the paired difference to the plain network ± its standard error.</summary>
    public static IEnumerable<TextTable> Of(IReadOnlyList<LabelResult> results) =>
        from result in results
        group result by (result.Condition.View, result.Condition.Draw) into shown
        select Table($"{shown.Key.View.Title}, {(shown.Key.Draw == LabelDraw.Stratified ? "labels stratified" : "labels plainly random")}", [.. shown]);

    public static void WriteCsv(string path, IReadOnlyList<LabelResult> results)
    {
        using CsvWriter csv = new(new StreamWriter(path), CultureInfo.InvariantCulture);
        csv.WriteRecords(results.Select(result =>
        {
            Summary above = result.AccuracyAbove(PlainOf(results, result));
            return new
            {
                imputation = result.Condition.View.Key,
                draw = result.Condition.Draw == LabelDraw.Stratified ? "stratified" : "random",
                labels = result.Condition.Labels,
                method = result.Method,
                repeats = result.Repeats.Length,
                accuracy = result.Accuracy.Mean,
                accuracy_sd = result.Accuracy.StandardDeviation,
                auc = result.Auc.Mean,
                auc_sd = result.Auc.StandardDeviation,
                above_mlp = above.Mean,
                above_mlp_se = StandardError(above),
            };
        }));
    }

    private static TextTable Table(string title, LabelResult[] results)
    {
        int[] counts = [.. results.Select(result => result.Condition.Labels).Distinct()];
        TextTable table = new(title, ["Method", .. counts.SelectMany(count => new[] { $"{count} labels", "Δ to MLP" })]);
        foreach (var method in results.GroupBy(result => result.Method))
        {
            table.Add([method.Key, .. method.SelectMany(result => Cells(result, PlainOf(results, result)))]);
        }

        return table;
    }

    private static string[] Cells(LabelResult result, LabelResult plain)
    {
        Summary above = result.AccuracyAbove(plain);
        string accuracy = Format.Number(100 * result.Accuracy.Mean, 2);
        string difference = string.Create(
            CultureInfo.InvariantCulture, $"{100 * above.Mean:+0.00;−0.00;0.00} ± {Format.Number(100 * StandardError(above), 2)}");
        return ReferenceEquals(result, plain) ? [accuracy, string.Empty] : [accuracy, difference];
    }

    private static LabelResult PlainOf(IReadOnlyList<LabelResult> results, LabelResult like) =>
        results.First(result => result.Condition == like.Condition && result.Method == SemiSupervisedMethods.Plain.Name);

    /// <summary>Of a mean over repeats. Repeats share rows, so it is rather too small.</summary>
    private static double StandardError(Summary summary) => summary.StandardDeviation / Math.Sqrt(summary.Count);
}
