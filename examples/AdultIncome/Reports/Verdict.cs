using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AdultIncome.Running;

namespace MlNetGanExtensions.Examples.AdultIncome.Reports;

/// <summary>Says which generator's rows were the best to train on, and how well they can be told.</summary>
internal static class Verdict
{
    private static readonly string[] NotLearned = ["random", "smote-nc"];

    public static string Of(IReadOnlyList<GeneratorResult> results)
    {
        // Copies and rows between two real ones are no rows that a generator made of what it learned.
        GeneratorResult? best = results.Where(result => !NotLearned.Contains(result.Generator.Key)).MaxBy(result => result.Usefulness[0].Made.F1.Mean);
        if (best is null)
        {
            return "No generator that learns was asked for.";
        }

        UsefulnessReport report = best.Usefulness[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Classifier} trained on {best.Made.Labels.Length} rows of {best.Generator.Title} alone has an F1 of {report.Made.F1.Mean:F3} on real rows, {100 * report.Made.F1.Mean / report.Real.F1.Mean:F1} % of the {report.Real.F1.Mean:F3} with real training rows. {CensusClassifiers.LightGbm} tells them from real rows with an AUC of {best.DetectorAuc:F3}; .5 is chance.");
    }
}
