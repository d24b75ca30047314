using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class BinaryMetricsTests
{
    internal static readonly float[] Probabilities =
        [.10f, .40f, .35f, .80f, .65f, .65f, .90f, .05f, .55f, .35f, .70f, .20f, .50f, .65f, .95f, 1f, 0f, .30f];

    internal static readonly int[] Labels = [0, 0, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1];

    // From sklearn.metrics 1.2.1 on the arrays above as np.float32; calls are p > .5.
    [Fact]
    public void Agrees_with_scikit_learn()
    {
        BinaryMetrics metrics = BinaryMetrics.FromProbabilities(Probabilities, Labels);

        metrics.Confusion.Should().Be(new ConfusionCounts(TruePositives: 7, FalsePositives: 2, TrueNegatives: 6, FalseNegatives: 3));
        metrics.Accuracy.Should().BeApproximately(0.7222222222222222, 1e-15);
        metrics.Sensitivity.Should().BeApproximately(0.7, 1e-15);
        metrics.Specificity.Should().BeApproximately(0.75, 1e-15);
        metrics.Precision.Should().BeApproximately(0.7777777777777778, 1e-15);
        metrics.F1.Should().BeApproximately(0.7368421052631577, 1e-15);
        metrics.BalancedAccuracy.Should().BeApproximately(0.725, 1e-15);
        metrics.MatthewsCorrelation.Should().BeApproximately(0.4472135954999579, 1e-15);
        metrics.AreaUnderRoc.Should().BeApproximately(0.86875, 1e-15);
        metrics.AveragePrecision.Should().BeApproximately(0.8956593406593406, 1e-15);
        metrics.BrierScore.Should().BeApproximately(0.1450000009478796, 1e-15);
        metrics.LogLoss.Should().BeApproximately(0.42859534880526584, 1e-7, "scikit-learn takes the logarithms in single precision");
    }

    [Fact]
    public void A_certain_and_wrong_probability_costs_as_much_as_in_scikit_learn()
    {
        int[] labels = [.. Labels];
        labels[15] = 0;

        BinaryMetrics.FromProbabilities(Probabilities, labels).LogLoss.Should().BeApproximately(1.314283406231346, 1e-6);
        BinaryMetrics.FromProbabilities([1, 0], [0, 1]).LogLoss.Should().BeApproximately(23 * Math.Log(2), 1e-12);
    }

    [Property]
    public void All_figures_stay_in_their_ranges(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);

        BinaryMetrics metrics = BinaryMetrics.FromProbabilities(Sample.Scores(seed, labels.Length), labels, threshold: (seed % 9) / 8f);

        double[] shares =
        [
            metrics.Accuracy, metrics.Sensitivity, metrics.Specificity, metrics.Precision, metrics.F1, metrics.BalancedAccuracy,
            metrics.AreaUnderRoc, metrics.AveragePrecision, metrics.BrierScore,
        ];
        shares.Should().OnlyContain(share => share >= 0 && share <= 1);
        metrics.MatthewsCorrelation.Should().BeInRange(-1 - 1e-12, 1 + 1e-12);
        metrics.LogLoss.Should().BeInRange(0, 15.95);
        metrics.Confusion.Rows.Should().Be(labels.Length);
    }

    [Property]
    public void The_area_is_the_share_of_pairs_in_the_right_order(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);

        double right = 0;
        int pairs = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = 0; j < labels.Length; j++)
            {
                if (labels[i] == 1 && labels[j] == 0)
                {
                    right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }

        BinaryMetrics.FromScores(scores, labels).AreaUnderRoc.Should().Be(right / pairs);
    }

    [Property]
    public void Negated_scores_give_the_rest_of_the_area(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        float[] negated = [.. scores.Select(score => -score)];

        double area = BinaryMetrics.FromScores(scores, labels).AreaUnderRoc;

        BinaryMetrics.FromScores(negated, labels).AreaUnderRoc.Should().BeApproximately(1 - area, 1e-15);
    }

    [Property]
    public void The_order_of_the_rows_changes_nothing(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        int[] order = Sample.Permutation(seed, labels.Length);

        BinaryMetrics metrics = BinaryMetrics.FromProbabilities(scores, labels);
        BinaryMetrics permuted = BinaryMetrics.FromProbabilities(Sample.Pick(scores, order), Sample.Pick(labels, order));

        permuted.Confusion.Should().Be(metrics.Confusion);
        permuted.AreaUnderRoc.Should().Be(metrics.AreaUnderRoc);
        permuted.AveragePrecision.Should().Be(metrics.AveragePrecision);
        permuted.BrierScore.Should().BeApproximately(metrics.BrierScore, 1e-12);
        permuted.LogLoss.Should().BeApproximately(metrics.LogLoss, 1e-12);
    }

    [Property]
    public void A_rising_map_of_the_scores_keeps_the_areas(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        float[] mapped = [.. scores.Select(score => (score * score * 8) - 3)];

        BinaryMetrics metrics = BinaryMetrics.FromScores(scores, labels);

        BinaryMetrics.FromScores(mapped, labels).AreaUnderRoc.Should().Be(metrics.AreaUnderRoc);
        BinaryMetrics.FromScores(mapped, labels).AveragePrecision.Should().Be(metrics.AveragePrecision);
    }

    [Fact]
    public void A_score_at_the_threshold_is_negative()
    {
        BinaryMetrics.FromProbabilities([.5f, .5f], [1, 0]).Confusion.Should().Be(new ConfusionCounts(0, 0, 1, 1));
    }

    [Fact]
    public void An_empty_denominator_gives_zero()
    {
        ConfusionCounts noneCalled = new(TruePositives: 0, FalsePositives: 0, TrueNegatives: 3, FalseNegatives: 2);

        noneCalled.Precision.Should().Be(0);
        noneCalled.F1.Should().Be(0);
        noneCalled.MatthewsCorrelation.Should().Be(0);
        noneCalled.BalancedAccuracy.Should().Be(0.5);
        new ConfusionCounts(0, 0, 3, 0).Sensitivity.Should().Be(0);
        new ConfusionCounts(3, 0, 0, 1).Specificity.Should().Be(0);
        new ConfusionCounts(3, 0, 0, 1).BalancedAccuracy.Should().Be(0.75, "scikit-learn averages over the classes that occur");
        new ConfusionCounts(0, 1, 3, 0).BalancedAccuracy.Should().Be(0.75);
    }

    [Fact]
    public void Areas_that_need_both_classes_are_NaN_without_them()
    {
        BinaryMetrics negative = BinaryMetrics.FromProbabilities([.2f, .7f], [0, 0]);
        BinaryMetrics positive = BinaryMetrics.FromProbabilities([.2f, .7f], [1, 1]);

        negative.AreaUnderRoc.Should().Be(double.NaN);
        negative.AveragePrecision.Should().Be(double.NaN);
        positive.AreaUnderRoc.Should().Be(double.NaN);
        positive.AveragePrecision.Should().Be(1);
    }

    [Fact]
    public void Scores_have_areas_but_neither_Brier_score_nor_log_loss()
    {
        BinaryMetrics metrics = BinaryMetrics.FromScores([float.NegativeInfinity, -1, 2, float.PositiveInfinity], [0, 1, 0, 1]);

        metrics.AreaUnderRoc.Should().Be(0.75);
        metrics.Accuracy.Should().Be(0.5);
        metrics.BrierScore.Should().Be(double.NaN);
        metrics.LogLoss.Should().Be(double.NaN);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Action nan = () => BinaryMetrics.FromScores([1, float.NaN], [0, 1]);
        Action label = () => BinaryMetrics.FromScores([1, 2], [0, 2]);
        Action unknown = () => BinaryMetrics.FromProbabilities([1, 0], [0, -1]);
        Action range = () => BinaryMetrics.FromProbabilities([.5f, 1.25f], [0, 1]);
        Action nanProbability = () => BinaryMetrics.FromProbabilities([.5f, float.NaN], [0, 1]);
        Action lengths = () => BinaryMetrics.FromProbabilities([.5f], [0, 1]);
        Action empty = () => BinaryMetrics.FromProbabilities([], []);
        Action threshold = () => BinaryMetrics.FromScores([1, 2], [0, 1], float.NaN);

        nan.Should().Throw<ArgumentException>().WithMessage("The score of row 1 is NaN.*");
        label.Should().Throw<ArgumentException>().WithMessage("Row 1 has the label 2; expected 0 (negative) or 1 (positive).*");
        unknown.Should().Throw<ArgumentException>().WithMessage("Row 1 has the label -1*");
        range.Should().Throw<ArgumentException>().WithMessage("Row 1 has the probability 1.25; expected a number from 0 to 1.*");
        nanProbability.Should().Throw<ArgumentException>().WithMessage("Row 1 has the probability NaN*");
        lengths.Should().Throw<ArgumentException>().WithMessage("There are 2 labels for 1 predictions.*");
        empty.Should().Throw<ArgumentException>().WithMessage("There are no rows.*");
        threshold.Should().Throw<ArgumentException>().WithMessage("The threshold is NaN.*");
    }
}
