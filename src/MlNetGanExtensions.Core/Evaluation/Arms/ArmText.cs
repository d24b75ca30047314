using System.Globalization;
using System.Text;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A comparison of arms as text.</summary>
internal static class ArmText
{
    public static string Verdict(ArmComparison comparison)
    {
        if (comparison.Best is not ArmGain best)
        {
            return $"Nothing else has a result, so doing nothing ('{comparison.Nothing.Name}') is the pick.";
        }

        string metric = comparison.Metric;
        string nothing = $"doing nothing ('{comparison.Nothing.Name}')";
        if (best.Test is null)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"A single split has no spread, so nobody can tell: the best arm, '{best.Arm.Name}', gains {Signed(best.Gain)} in {metric} over {nothing}, which stays the pick. Judge the arms on folds.");
        }

        string gain = string.Create(
            CultureInfo.InvariantCulture,
            $"gains {Signed(best.Gain)} ± {best.StandardError:F4} in {metric} (p = {best.PValue:F3}, allowing for {Counted(comparison.Gains.Count)})");
        return comparison.NothingIsAsGood
            ? $"Doing nothing ('{comparison.Nothing.Name}') is as good as anything that was tried: the best of the rest, '{best.Arm.Name}', {gain}."
            : $"'{best.Arm.Name}' is better than {nothing}: it {gain}.";
    }

    public static string Write(ArmComparison comparison)
    {
        StringBuilder text = new();
        text.Append(Verdict(comparison)).Append('\n');
        Dictionary<int, ArmGain> gains = comparison.Gains.ToDictionary(gain => gain.Arm.Number);
        int width = comparison.Arms.Max(arm => arm.Name.Length);
        foreach (ArmOutcome arm in comparison.Arms)
        {
            Summary summary = arm.Summarise(comparison.Metric);
            string mark = ReferenceEquals(arm, comparison.Pick) ? "*" : " ";
            text.Append(CultureInfo.InvariantCulture, $"{mark}{arm.Number,4}  {arm.Name.PadRight(width)}  ");
            text.Append(arm.Failure is string failure
                ? $"failed: {failure}"
                : string.Create(CultureInfo.InvariantCulture, $"{summary.Mean:F4} ± {summary.StandardDeviation:F4}"));
            if (gains.TryGetValue(arm.Number, out ArmGain? gain))
            {
                text.Append(CultureInfo.InvariantCulture, $"  gain {Signed(gain.Gain)} ± {gain.StandardError:F4}, p {gain.PValue:F3}");
            }

            text.Append(CultureInfo.InvariantCulture, $"  {arm.Time.TotalSeconds:F1} s\n");
        }

        return text.ToString();
    }

    private static string Counted(int arms) => arms == 1 ? "one arm" : string.Create(CultureInfo.InvariantCulture, $"{arms} arms");

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
