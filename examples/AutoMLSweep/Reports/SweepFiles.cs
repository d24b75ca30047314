using Microsoft.ML;
using MlNetGanExtensions.Examples.AutoMLSweep.Running;
using MlNetGanExtensions.Reporting;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Reports;

/// <summary>Writes the report, the figures and the model of a sweep.</summary>
internal static class SweepFiles
{
    public static void Write(SweepOutcome outcome, string folder)
    {
        ImbalancedExperimentResult result = outcome.Result;
        string name = new([.. outcome.Table.Name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        HtmlReport report = new($"Sweep: {outcome.Table.Name}")
        {
            Lead = FormattableString.Invariant(
                $"{outcome.Table.Rows.Rows} rows, {outcome.Table.Labels.Count(label => label)} of them positive; {outcome.Last.Rows} were put aside. On those F1 is {outcome.Last.Arm:F4} for the pick and {outcome.Last.Nothing:F4} for doing nothing, a difference of {outcome.Last.Difference:F4} ± {outcome.Last.StandardError:F4}."),
        };
        ArmReport.Add(report, result.Comparison, result.Pick.Reliability, result.Pick.ReliabilityBefore);
        report.Save(Path.Combine(folder, name + ".html"));
        File.WriteAllText(Path.Combine(folder, name + ".json"), result.ToJson());
        new MLContext().Model.Save(result.Model, result.InputSchema, Path.Combine(folder, name + ".zip"));
    }
}
