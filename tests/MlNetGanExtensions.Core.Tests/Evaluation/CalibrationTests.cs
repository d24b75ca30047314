using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class CalibrationTests
{
    // Worked out by hand: 0 | 1, 0 pooled | 1, 1 pooled.
    [Fact]
    public void Adjacent_violators_are_pooled()
    {
        IsotonicCalibration curve = IsotonicCalibration.Fit([5, 3, 1, 2, 4], [1, 0, 0, 1, 1]);

        curve.Scores.Should().Equal(1, 2, 3, 4, 5);
        curve.Probabilities.Should().Equal(0, .5, .5, 1, 1);
        curve.ProbabilityOf(1.5).Should().Be(.25);
        curve.ProbabilityOf(2.5).Should().Be(.5);
        curve.ProbabilityOf(double.NegativeInfinity).Should().Be(0);
        curve.ProbabilityOf(9).Should().Be(1);
        curve.ProbabilityOf(double.NaN).Should().Be(double.NaN);
    }

    /// <summary>The fit at a score is the greatest over lower ends of the least mean over upper ends (Robertson, Wright and Dykstra 1988).</summary>
    [Property]
    public void The_isotonic_curve_is_the_max_min_of_means(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        IsotonicCalibration curve = IsotonicCalibration.Fit(scores, labels);

        float[] different = [.. scores.Distinct()];
        foreach (float score in different)
        {
            double expected = different.Where(low => low <= score).Max(low => different.Where(high => high >= score).Min(high =>
                labels.Where((_, row) => scores[row] >= low && scores[row] <= high).Average()));
            curve.ProbabilityOf(score).Should().BeApproximately(expected, 1e-12);
        }
    }

    [Property]
    public void The_isotonic_curve_never_falls_and_keeps_the_share_of_positive_rows(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        IsotonicCalibration curve = IsotonicCalibration.Fit(scores, labels);

        double[] between = [.. Enumerable.Range(-5, 50).Select(step => curve.ProbabilityOf(step / 37.0))];
        between.Should().BeInAscendingOrder().And.OnlyContain(probability => probability >= 0 && probability <= 1);
        scores.Average(score => curve.ProbabilityOf(score)).Should().BeApproximately(labels.Average(), 1e-12);
    }

    /// <summary>At the greatest likelihood the errors sum to 0, and so do they weighted by the scores.</summary>
    [Property]
    public void Platt_s_curve_is_where_the_gradient_is_zero(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        PlattScaling curve = PlattScaling.Fit(scores, labels);

        double positives = labels.Sum();
        double negatives = labels.Length - positives;
        double[] errors = [.. scores.Select((score, row) =>
            curve.ProbabilityOf(score) - (labels[row] == 1 ? (positives + 1) / (positives + 2) : 1 / (negatives + 2)))];
        errors.Sum().Should().BeApproximately(0, 1e-6);
        errors.Zip(scores, (error, score) => error * score).Sum().Should().BeApproximately(0, 1e-6);
    }

    [Fact]
    public void Platt_recovers_a_planted_logit_in_any_unit()
    {
        RandomStream random = new(7, "planted logit");
        float[] scores = new float[20_000];
        random.FillNormal(scores);
        int[] labels = [.. scores.Select(score => random.NextDouble() < 1 / (1 + Math.Exp(-((2 * score) - 1))) ? 1 : 0)];

        PlattScaling curve = PlattScaling.Fit(scores, labels);
        PlattScaling thousandth = PlattScaling.Fit([.. scores.Select(score => (1024 * score) + 512)], labels);

        curve.Slope.Should().BeApproximately(2, .08);
        curve.Offset.Should().BeApproximately(-1, .06);
        thousandth.Slope.Should().BeApproximately(curve.Slope / 1024, 1e-6);
        thousandth.ProbabilityOf(512 + 1024).Should().BeApproximately(curve.ProbabilityOf(1), 1e-4);
    }

    [Fact]
    public void Scores_that_say_nothing_give_the_mean_of_the_targets()
    {
        PlattScaling curve = PlattScaling.Fit([3, 3, 3, 3], [1, 0, 0, 0]);

        // Targets (1 + 1) / (1 + 2) for the positive row and 1 / (3 + 2) for the others.
        double mean = ((2.0 / 3) + (3 * .2)) / 4;
        curve.ProbabilityOf(3).Should().BeApproximately(mean, 1e-9);
        curve.Slope.Should().BeApproximately(0, 1e-9);
    }

    [Fact]
    public void Scores_that_divide_the_classes_give_a_finite_curve()
    {
        PlattScaling curve = PlattScaling.Fit([-1e30f, -1e30f, 1e30f, 1e30f], [0, 0, 1, 1]);

        curve.ProbabilityOf(1e30f).Should().BeApproximately(.75, 1e-6, "the target of a positive row is (2 + 1) / (2 + 2)");
        curve.ProbabilityOf(double.PositiveInfinity).Should().Be(1);
        curve.ProbabilityOf(double.NaN).Should().Be(double.NaN);
    }

    [Property]
    public void The_prior_correction_is_the_rule_of_bayes_and_can_be_taken_back(ulong seed)
    {
        RandomStream random = new(seed, "shares");
        (double trainingShare, double trueShare, double probability) = (Share(random), Share(random), Share(random));
        PriorCorrection correction = new(trainingShare, trueShare);

        double positive = probability / trainingShare * trueShare;
        double negative = (1 - probability) / (1 - trainingShare) * (1 - trueShare);
        double expected = positive / (positive + negative);
        correction.Correct(probability).Should().BeApproximately(expected, 1e-12);
        correction.ProbabilityOf(Math.Log(probability / (1 - probability))).Should().BeApproximately(expected, 1e-12);
        new PriorCorrection(trueShare, trainingShare).Correct(expected).Should().BeApproximately(probability, 1e-9);
    }

    [Fact]
    public void What_cannot_be_fitted_or_made_is_named()
    {
        FluentActions.Invoking(() => PlattScaling.Fit([1, 2], [1, 1])).Should().Throw<ArgumentException>().WithMessage("*class 1*both classes*");
        FluentActions.Invoking(() => PlattScaling.Fit([1, float.NaN], [1, 0])).Should().Throw<ArgumentException>().WithMessage("*row 1 is NaN*");
        FluentActions.Invoking(() => IsotonicCalibration.Fit([1, 2], [1, 2])).Should().Throw<ArgumentException>().WithMessage("*label 2*");
        FluentActions.Invoking(() => IsotonicCalibration.Fit([1, 2, 3], [1, 0])).Should().Throw<ArgumentException>().WithMessage("*2 labels for 3*");
        FluentActions.Invoking(() => new IsotonicCalibration([1, 1], [0, 1])).Should().Throw<ArgumentException>().WithMessage("*rise*");
        FluentActions.Invoking(() => new IsotonicCalibration([1, 2], [.5, .4])).Should().Throw<ArgumentException>().WithMessage("*never fall*");
        FluentActions.Invoking(() => new IsotonicCalibration([], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PlattScaling(double.NaN, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PriorCorrection(0, .5)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PriorCorrection(.5, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PriorCorrection(.5, .1).Correct(1.1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Of all between 0 and 1, small and large ones among them.</summary>
    private static double Share(RandomStream random) => random.NextInt32(3) switch
    {
        0 => 1e-4 + (0.01 * random.NextDouble()),
        1 => 1 - 1e-4 - (0.01 * random.NextDouble()),
        _ => 1e-4 + (0.9998 * random.NextDouble()),
    };
}
