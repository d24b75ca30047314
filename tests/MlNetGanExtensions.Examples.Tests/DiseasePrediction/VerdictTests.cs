using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Reports;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

public sealed class VerdictTests
{
    [Fact]
    public void Rivals_that_are_better_or_level_are_named()
    {
        MethodResult[] results =
        [
            Result(MethodRoster.AcGan, right: 970),
            Result(MethodRoster.Ablation, right: 972),
            Result(MethodRoster.LogisticRegression, right: 974),
            Result(MethodRoster.PlainNetwork, right: 960),
        ];

        Verdict.On(results, TableViews.Mean).Should().Be(
            "Mean: the AC-GAN's accuracy is 0.9700. Better by 0.003 or more: Logistic regression (0.9740). "
            + "Level with it, by less than that: Same network, no generator (0.9720).");
    }

    [Fact]
    public void There_is_no_verdict_on_a_view_without_the_AC_GAN()
    {
        Verdict.On([Result(MethodRoster.LogisticRegression, right: 974)], TableViews.Mean).Should().BeNull();
        Verdict.On([Result(MethodRoster.AcGan, right: 974)], TableViews.Autoencoder).Should().BeNull();
    }

    /// <summary>One trial of one fold of a thousand rows of which so many are told rightly.</summary>
    private static MethodResult Result(Method method, int right)
    {
        int[] labels = [.. Enumerable.Range(0, 1000).Select(row => row % 2)];
        float[] scores = [.. labels.Select((label, row) => (label == 1) == (row < right) ? 1f : -1f)];
        return new MethodResult(TableViews.Mean, method, InPaper: null, [[new FoldOutcome(scores, labels, BinaryMetrics.FromScores(scores, labels), TimeSpan.Zero)]]);
    }
}
