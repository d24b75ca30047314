using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AdultIncome.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AdultIncome.Reports;

/// <summary>The results as tables.</summary>
internal static class ConsoleTables
{
    /// <summary>A table for each classifier, and one of likeness.</summary>
    public static IReadOnlyList<TextTable> Of(IReadOnlyList<GeneratorResult> results) =>
        [.. results[0].Usefulness.Select((report, classifier) => Usefulness(results, report.Classifier, classifier)), Likeness(results)];

    private static TextTable Usefulness(IReadOnlyList<GeneratorResult> results, string name, int classifier)
    {
        TextTable table = new($"{name}, tested on real rows", ["Trained on", "accuracy", "F1", "of real", "macro F1", "of real", "AUC", "AUC-PR", "Brier"]);
        UsefulnessFigures real = results[0].Usefulness[classifier].Real;
        Add(table, "Real rows", real, real);
        foreach (GeneratorResult result in results)
        {
            Add(table, result.Generator.Title, result.Usefulness[classifier].Made, real);
            Add(table, $"Real and {result.Generator.Title}", result.Usefulness[classifier].RealAndMade, real);
        }

        return table;
    }

    private static void Add(TextTable table, string name, UsefulnessFigures figures, UsefulnessFigures real) => table.Add(
        name,
        Format.Number(figures.Accuracy.Mean, 3),
        Format.Number(figures.F1.Mean, 3),
        Percent(figures.F1.Mean / real.F1.Mean),
        Format.Number(figures.MacroF1.Mean, 3),
        Percent(figures.MacroF1.Mean / real.MacroF1.Mean),
        Format.Number(figures.AreaUnderRoc.Mean, 3),
        Format.Number(figures.AveragePrecision.Mean, 3),
        Format.Number(figures.BrierScore.Mean, 3));

    private static TextTable Likeness(IReadOnlyList<GeneratorResult> results)
    {
        TextTable table = new(
            "Made rows beside the training rows",
            ["Generator", "told, AUC", "columns alike", "pairs alike", "rare lost", "exact copies", "near copies", "membership AUC", "seconds"]);
        foreach (GeneratorResult result in results)
        {
            SyntheticDataReport likeness = result.Likeness;
            table.Add(
                result.Generator.Title,
                Format.Number(result.DetectorAuc, 3),
                Format.Number(likeness.ColumnSimilarity, 3),
                Format.Number(likeness.PairSimilarity, 3),
                $"{likeness.RareCategories.Lost.Count} of {likeness.RareCategories.Categories.Count}",
                likeness.Privacy.ExactCopies.ToString(CultureInfo.InvariantCulture),
                Percent(likeness.Privacy.NearCopyShare),
                Format.Number(likeness.Privacy.MembershipAuc, 3),
                Format.Seconds(result.Time));
        }

        return table;
    }

    private static string Percent(double share) =>
        double.IsNaN(share) ? "–" : (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
