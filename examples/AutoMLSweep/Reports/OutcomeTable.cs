using System.Globalization;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AutoMLSweep.Running;
using MlNetGanExtensions.Examples.ExampleKit;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Reports;

/// <summary>The picks beside doing nothing.</summary>
internal static class OutcomeTable
{
    public const string Explanation =
        "Gain: F1 over doing nothing on the folds of the sweep, with the corrected standard error. Last part: rows that the sweep never saw, "
        + "with the standard error of the difference from resampled rows.";

    public static TextTable Of(IEnumerable<SweepOutcome> outcomes)
    {
        TextTable table = new(
            "The pick of the sweep and doing nothing, F1", ["table", "arms", "pick", "gain of the best", "last part (positive)", "pick", "nothing", "difference"]);
        foreach (SweepOutcome outcome in outcomes)
        {
            ArmComparison comparison = outcome.Result.Comparison;
            table.Add(
                outcome.Table.Name,
                Whole(comparison.Arms.Count),
                comparison.NothingIsAsGood ? $"nothing ({comparison.Nothing.Name})" : comparison.Pick.Name,
                comparison.Best is ArmGain best ? $"{Format.Difference(best.Gain)} ± {Format.Number(best.StandardError)}" : "–",
                $"{Whole(outcome.Last.Rows)} ({Whole(outcome.Last.Positives)})",
                Format.Number(outcome.Last.Pick),
                Format.Number(outcome.Last.Nothing),
                $"{Format.Difference(outcome.Last.Difference)} ± {Format.Number(outcome.Last.StandardError)}");
        }

        return table;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
