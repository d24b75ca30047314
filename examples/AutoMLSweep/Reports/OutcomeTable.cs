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
        + "with the standard error of the difference from resampled rows; the best is the best arm that does something, be it the pick or not.";

    public static TextTable Of(IEnumerable<SweepOutcome> outcomes)
    {
        TextTable table = new(
            "The pick of the sweep and doing nothing, F1", ["table", "arms", "pick", "gain of the best", "last part (positive)", "pick", "nothing", "difference", "best", "difference"]);
        foreach (SweepOutcome outcome in outcomes)
        {
            ArmComparison comparison = outcome.Result.Comparison;
            table.Add(
                outcome.Table.Name,
                Whole(comparison.Arms.Count),
                comparison.NothingIsAsGood ? $"nothing ({comparison.Nothing.Name})" : comparison.Pick.Name,
                comparison.Best is ArmGain best ? $"{Format.Difference(best.Gain)} ± {Format.Number(best.StandardError)}" : "–",
                $"{Whole(outcome.Last.Rows)} ({Whole(outcome.Last.Positives)})",
                Format.Number(outcome.Last.Arm),
                Format.Number(outcome.Last.Nothing),
                Difference(outcome.Last),
                outcome.Best is { } arm ? Format.Number(arm.Arm) : "–",
                outcome.Best is { } look ? Difference(look) : "–");
        }

        return table;
    }

    private static string Difference(LastLook look) => $"{Format.Difference(look.Difference)} ± {Format.Number(look.StandardError)}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
