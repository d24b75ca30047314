using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>One method in one case, over all repeats.</summary>
/// <param name="Condition">The case.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Repeats">How it did on the test rows of each repeat.</param>
internal sealed record LabelResult(LabelCondition Condition, string Method, BinaryMetrics[] Repeats)
{
    public Summary Accuracy => Summary.Of([.. Repeats.Select(metrics => metrics.Accuracy)]);

    public Summary Auc => Summary.Of([.. Repeats.Select(metrics => metrics.AreaUnderRoc)]);

    /// <summary>By how much it is more accurate than another method on the same rows; the spread is that of single repeats.</summary>
    public Summary AccuracyAbove(LabelResult other) =>
        Summary.Of([.. Repeats.Zip(other.Repeats, (own, others) => own.Accuracy - others.Accuracy)]);
}
