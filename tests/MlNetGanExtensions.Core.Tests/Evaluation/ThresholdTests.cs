using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class ThresholdTests
{
    private static readonly ThresholdGoal[] Goals =
    [
        ThresholdGoal.F1, ThresholdGoal.FBeta(2), ThresholdGoal.FBeta(.5), ThresholdGoal.BalancedAccuracy, ThresholdGoal.Cost(1, 9),
        ThresholdGoal.Cost(5, 2, truePositive: -1), ThresholdGoal.RecallAtPrecision(.75), ThresholdGoal.RecallAtPrecision(1),
    ];

    /// <summary>Every threshold there is, one by one: the best value, and of the best the one that calls the fewest rows positive.</summary>
    [Property]
    public void It_is_the_best_of_all_thresholds(ulong seed, byte more, byte which)
    {
        ThresholdGoal goal = Goals[which % Goals.Length];
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        ConfusionCounts[] all = [.. scores.Append(-1).Distinct().Select(threshold => ConfusionCounts.FromScores(scores, labels, threshold))];

        TunedThreshold tuned = ThresholdTuner.Tune(scores, labels, goal);

        tuned.Value.Should().Be(all.Max(goal.Value));
        tuned.Confusion.Should().Be(all.Where(counts => goal.Value(counts) == tuned.Value).MinBy(counts => counts.TruePositives + counts.FalsePositives));
        ConfusionCounts.FromScores(scores, labels, tuned.Threshold).Should().Be(tuned.Confusion, "the threshold calls what it was chosen for");
    }

    [Fact]
    public void It_stands_in_the_middle_between_two_scores()
    {
        TunedThreshold tuned = ThresholdTuner.Tune([.1f, .2f, .6f, .8f], [0, 0, 1, 1], ThresholdGoal.F1);

        tuned.Threshold.Should().Be((.2f + .6f) / 2);
        tuned.Value.Should().Be(1);
    }

    // Worked out by hand. Calling k rows positive costs, from none to all: 6, 4, 5, 3, 4 in all.
    [Fact]
    public void The_cost_is_that_of_the_matrix()
    {
        TunedThreshold tuned = ThresholdTuner.Tune([4, 3, 2, 1], [1, 0, 1, 0], ThresholdGoal.Cost(falsePositive: 1, falseNegative: 3, truePositive: 1));

        tuned.Confusion.Should().Be(new ConfusionCounts(2, 1, 1, 0));
        tuned.Value.Should().Be(-3 / 4.0);
    }

    [Fact]
    public void Calling_none_or_all_positive_is_possible_and_finite()
    {
        TunedThreshold none = ThresholdTuner.Tune([1, 2, 3], [1, 0, 0], ThresholdGoal.Cost(100, 1));
        TunedThreshold all = ThresholdTuner.Tune([1, 2, 3], [1, 0, 0], ThresholdGoal.Cost(1, 100));

        none.Threshold.Should().Be(3);
        all.Threshold.Should().Be(float.BitDecrement(1));
    }

    [Fact]
    public void Neighbouring_and_infinite_scores_are_told_apart()
    {
        float next = float.BitIncrement(1);
        ThresholdTuner.Tune([1, next], [0, 1], ThresholdGoal.F1).Threshold.Should().Be(1);
        ThresholdTuner.Tune([float.NegativeInfinity, 5], [0, 1], ThresholdGoal.F1).Threshold.Should().Be(float.BitDecrement(5));
        ThresholdTuner.Tune([5, float.PositiveInfinity], [0, 1], ThresholdGoal.F1).Threshold.Should().Be(5);
        ThresholdTuner.Tune([float.NegativeInfinity, float.PositiveInfinity], [0, 1], ThresholdGoal.F1).Confusion.TruePositives.Should().Be(1);
        ThresholdTuner.Tune([float.NegativeInfinity, 5], [1, 0], ThresholdGoal.Cost(0, 1)).Confusion.TruePositives.Should().Be(0, "nothing is below minus infinity");
    }

    [Fact]
    public void A_precision_that_cannot_be_had_gives_the_greatest_there_is()
    {
        TunedThreshold tuned = ThresholdTuner.Tune([4, 3, 2, 1], [0, 1, 1, 0], ThresholdGoal.RecallAtPrecision(.9));

        tuned.Confusion.Should().Be(new ConfusionCounts(2, 1, 1, 0));
        tuned.Value.Should().BeApproximately((2 / 3.0) - 1, 1e-12);
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        FluentActions.Invoking(() => ThresholdTuner.Tune([1], [1], null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ThresholdTuner.Tune([1, float.NaN], [1, 0], ThresholdGoal.F1)).Should().Throw<ArgumentException>().WithMessage("*row 1*");
        FluentActions.Invoking(() => ThresholdGoal.FBeta(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ThresholdGoal.Cost(-1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ThresholdGoal.Cost(1, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ThresholdGoal.RecallAtPrecision(1.5)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
