using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>An arm with a classifier, on the test rows of each split.</summary>
/// <param name="Splits">In the order of the splits.</param>
internal sealed record ArmResult(Arm Arm, ArmClassifier Classifier, IReadOnlyList<BinaryMetrics> Splits)
{
    public Summary Summarise(Func<BinaryMetrics, double> figure) => Summary.Of([.. Splits.Select(figure)]);

    /// <summary>The F1 of this arm less that of another, split by split.</summary>
    public CorrectedResampledTTest Against(ArmResult other) => CorrectedResampledTTest.Compare(
        [.. Splits.Select(split => split.F1)], [.. other.Splits.Select(split => split.F1)], testToTraining: 0.25);
}
