using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>An arm with a classifier, on the test rows of each split.</summary>
/// <param name="Splits">In the order of the splits.</param>
internal sealed record ArmResult(Arm Arm, ArmClassifier Classifier, IReadOnlyList<BinaryMetrics> Splits)
{
    /// <summary>The results with a classifier that answer what to do about few deaths, those from made rows alone left out.</summary>
    public static ArmResult[] Of(IEnumerable<ArmResult> results, ArmClassifier classifier) =>
        [.. results.Where(result => result.Classifier == classifier && result.Arm.AloneOf is null)];

    public Summary Summarise(Func<BinaryMetrics, double> figure) => Summary.Of([.. Splits.Select(figure)]);

    /// <summary>The F1 of this arm less that of another, split by split.</summary>
    public CorrectedResampledTTest Against(ArmResult other) => CorrectedResampledTTest.Compare(
        [.. Splits.Select(split => split.F1)], [.. other.Splits.Select(split => split.F1)], testToTraining: 0.25);
}
