using System.Globalization;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Reporting;

/// <summary>The comparison of arms in a report: the decision, every arm with its gain over doing nothing, and the reliability of the pick.</summary>
public static class ArmReport
{
    /// <summary>A picture of more rows than this is not read.</summary>
    private const int MostDrawn = 30;

    /// <summary>Adds sections to a report.</summary>
    /// <param name="report">Where they go.</param>
    /// <param name="comparison">The arms.</param>
    /// <param name="reliability">The reliability of the pick's probabilities on held-out rows; null where it gives none.</param>
    /// <param name="before">The same before prior correction and calibration; null where there is neither.</param>
    /// <exception cref="ArgumentNullException">The report or the comparison is null.</exception>
    public static void Add(HtmlReport report, ArmComparison comparison, ReliabilityDiagram? reliability = null, ReliabilityDiagram? before = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(comparison);
        AddDecision(report.Section("Decision"), comparison);
        AddArms(report.Section("Arms"), comparison);
        if (reliability is not null)
        {
            AddReliability(report.Section("Reliability"), comparison.Pick, reliability, before);
        }
    }

    private static void AddDecision(ReportSection section, ArmComparison comparison)
    {
        section.Note(comparison.Verdict);
        section.KeyValues(
            ("Pick", comparison.Pick.Name),
            ("Doing nothing", comparison.Nothing.Name),
            ("Figure", comparison.HigherIsBetter ? $"{comparison.Metric}, more is better" : $"{comparison.Metric}, less is better"),
            ("Folds", Whole(comparison.Nothing.Folds.Count)),
            ("Arms", Whole(comparison.Arms.Count)),
            ("Failed", Whole(comparison.Arms.Count(arm => arm.Failure is not null))),
            ("Level", comparison.Level.ToString("0.###", CultureInfo.InvariantCulture)));
    }

    private static void AddArms(ReportSection section, ArmComparison comparison)
    {
        ReportTable table = new ReportTable($"{comparison.Metric} on held-out rows, mean ± SD over folds, and the gain over doing nothing with its standard error")
            .Text("Arm")
            .Number(comparison.Metric, decimals: 4, best: comparison.HigherIsBetter ? Best.Highest : Best.Lowest)
            .Number("gain", decimals: 4)
            .Number("p")
            .Number("seconds", decimals: 1);
        Dictionary<int, ArmGain> gains = comparison.Gains.ToDictionary(gain => gain.Arm.Number);
        foreach (ArmOutcome arm in comparison.Arms)
        {
            Summary summary = arm.Summarise(comparison.Metric);
            ArmGain? gain = gains.GetValueOrDefault(arm.Number);
            ReportCell name = arm.Failure is string failure ? ReportCell.FromString(arm.Name).WithFootnote($"Failed: {failure}") : arm.Name;
            table.Row(
                name,
                ReportCell.MeanAndSpread(summary.Mean, summary.StandardDeviation),
                gain is null ? double.NaN : ReportCell.MeanAndSpread(gain.Gain, gain.StandardError),
                gain?.PValue ?? double.NaN,
                arm.Time.TotalSeconds);
        }

        section.Table(table.Note("p is one-sided, by the corrected resampled t-test, times the number of arms that were compared."));
        ArmGain[] drawn = [.. comparison.Gains.Take(MostDrawn)];
        if (drawn.Length > 0)
        {
            section.Figure(
                new DotIntervalPicture("Gain over doing nothing", [.. drawn.Select(gain => gain.Arm.Name)]) { ValueLabel = $"gain in {comparison.Metric}" }
                    .Add("gain ± standard error", [.. drawn.Select(gain => gain.Gain)], [.. drawn.Select(gain => gain.StandardError)])
                    .Draw(),
                drawn.Length < comparison.Gains.Count ? $"The {drawn.Length} best of {comparison.Gains.Count} arms." : "The arms, the best first.");
        }
    }

    private static void AddReliability(ReportSection section, ArmOutcome pick, ReliabilityDiagram reliability, ReliabilityDiagram? before)
    {
        ReliabilityPicture picture = new("Probabilities of held-out rows");
        if (before is not null)
        {
            picture.Add("before", before);
        }

        section.Figure(
            picture.Add(before is null ? "pick" : "after", reliability).Draw(),
            before is null
                ? $"{pick.Name}: its probabilities as the trainer gives them."
                : $"{pick.Name}: before and after its probabilities were put right on rows that no one trained on.");
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
