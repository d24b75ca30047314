using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;
using MlNetGanExtensions.Examples.ImbalancedMortality.CommandLine;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Reports;

/// <summary>What made rows are worth to a classifier that is tested on real ones: real rows, real and made ones, made ones alone.</summary>
internal static class UsefulnessTable
{
    /// <returns>Null where no classifier has learned from made rows alone.</returns>
    public static TextTable? Of(SplitRange range, ArmClassifier classifier, IReadOnlyList<ArmResult> arms)
    {
        ArmResult[] own = [.. arms.Where(result => result.Classifier == classifier)];
        ArmResult[] alone = [.. own.Where(result => result.Arm.AloneOf is not null)];
        if (alone.Length == 0)
        {
            return null;
        }

        TextTable table = new(
            $"Trained on made rows, tested on real ones: {classifier.Title}, splits {range}",
            ["Training rows", "F1, real and made deaths", "F1, made alone", "AUC, real and made deaths", "AUC, made alone"]);
        ArmResult real = own.Single(result => result.Arm.Key == ArmRoster.NoneKey);
        table.Add("real rows, none made", F1(real), string.Empty, Auc(real), string.Empty);
        foreach (ArmResult result in alone)
        {
            ArmResult? both = own.FirstOrDefault(other => other.Arm.Key == result.Arm.AloneOf);
            table.Add(ArmRoster.Find(result.Arm.AloneOf!).Title, F1(both), F1(result), Auc(both), Auc(result));
        }

        return table;
    }

    private static string F1(ArmResult? result) => Text(result, split => split.F1);

    private static string Auc(ArmResult? result) => Text(result, split => split.AreaUnderRoc);

    private static string Text(ArmResult? result, Func<BinaryMetrics, double> figure) =>
        result is null ? "–" : Format.MeanAndSpread(result.Summarise(figure), 3);
}
