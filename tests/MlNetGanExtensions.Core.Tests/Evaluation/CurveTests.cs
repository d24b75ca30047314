using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class CurveTests
{
    private static readonly float[] Scores = BinaryMetricsTests.Probabilities;
    private static readonly int[] Labels = BinaryMetricsTests.Labels;

    // From sklearn.metrics.roc_curve 1.2.1 with drop_intermediate=False; its first threshold is 1 + the largest score, ours +∞.
    [Fact]
    public void The_ROC_curve_agrees_with_scikit_learn()
    {
        RocCurve curve = RocCurve.FromScores(Scores, Labels, dropCollinear: false);

        curve.Points.Select(point => point.FalsePositiveRate)
            .Should().Equal(0, 0, 0, 0, 0, 0, .125, .25, .25, .375, .5, .5, .625, .75, .875, 1);
        curve.Points.Select(point => point.TruePositiveRate)
            .Should().Equal(0, .1, .2, .3, .4, .5, .7, .7, .8, .8, .9, 1, 1, 1, 1, 1);
        curve.Points.Select(point => point.Threshold)
            .Should().Equal(float.PositiveInfinity, 1, .95f, .9f, .8f, .7f, .65f, .55f, .5f, .4f, .35f, .3f, .2f, .1f, .05f, 0);
        curve.Area.Should().Be(0.86875);
    }

    [Fact]
    public void Only_corners_are_left_when_points_on_straight_lines_are_dropped()
    {
        RocCurve curve = RocCurve.FromScores(Scores, Labels);

        curve.Points.Select(point => (point.FalsePositiveRate, point.TruePositiveRate)).Should().Equal(
            (0, 0), (0, .5), (.125, .7), (.25, .7), (.25, .8), (.375, .8), (.5, .9), (.5, 1), (1, 1));
    }

    [Property]
    public void Dropping_points_changes_neither_the_area_nor_the_line(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);

        RocCurve full = RocCurve.FromScores(scores, labels, dropCollinear: false);
        RocCurve corners = RocCurve.FromScores(scores, labels);

        Trapezoids(corners).Should().BeApproximately(Trapezoids(full), 1e-12).And.BeApproximately(full.Area, 1e-12);
        foreach (RocPoint point in full.Points)
        {
            corners.TruePositiveRateAt(point.FalsePositiveRate)
                .Should().BeApproximately(full.TruePositiveRateAt(point.FalsePositiveRate), 1e-12);
        }

        static double Trapezoids(RocCurve curve) => curve.Points.Zip(curve.Points.Skip(1), (a, b) =>
            (b.FalsePositiveRate - a.FalsePositiveRate) * (a.TruePositiveRate + b.TruePositiveRate) / 2).Sum();
    }

    [Fact]
    public void Every_threshold_reproduces_its_point()
    {
        foreach (RocPoint point in RocCurve.FromScores(Scores, Labels, dropCollinear: false).Points)
        {
            ConfusionCounts counts = ConfusionCounts.FromScores(Scores, Labels, float.BitDecrement(point.Threshold));

            counts.Sensitivity.Should().BeApproximately(point.TruePositiveRate, 1e-15);
            (1 - counts.Specificity).Should().BeApproximately(point.FalsePositiveRate, 1e-15);
        }
    }

    [Fact]
    public void Curves_are_averaged_at_equal_false_positive_rates()
    {
        RocCurve perfect = RocCurve.FromScores([.1f, .9f], [0, 1]);
        RocCurve chance = RocCurve.FromScores([.5f, .5f], [0, 1]);

        MeanRocCurve mean = RocCurve.Average([perfect, chance], intervals: 4);

        mean.FalsePositiveRates.Should().Equal(0, 0, .25, .5, .75, 1);
        mean.TruePositiveRates.Should().Equal(0, .5, .625, .75, .875, 1);
        mean.StandardDeviations[1].Should().BeApproximately(Math.Sqrt(0.5), 1e-15);
        mean.StandardDeviations[^1].Should().Be(0);
        mean.Area.Should().BeApproximately(0.75, 1e-15);
        mean.Areas.Mean.Should().Be(0.75);
    }

    [Property]
    public void The_mean_of_one_curve_is_that_curve(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        RocCurve curve = RocCurve.FromScores(Sample.Scores(seed, labels.Length), labels);

        MeanRocCurve mean = RocCurve.Average([curve, curve], intervals: 1000);

        mean.Area.Should().BeApproximately(curve.Area, 0.002);
        mean.TruePositiveRates.Should().BeInAscendingOrder();
        mean.TruePositiveRates[^1].Should().Be(1);
    }

    // From sklearn.metrics.precision_recall_curve 1.2.1, whose points run the other way.
    [Fact]
    public void The_precision_recall_curve_agrees_with_scikit_learn()
    {
        PrecisionRecallCurve curve = PrecisionRecallCurve.FromScores(Scores, Labels);

        double[] recall = [0, .1, .2, .3, .4, .5, .7, .7, .8, .8, .9, 1, 1, 1, 1, 1];
        double[] precision =
        [
            1, 1, 1, 1, 1, 1, 0.875, 0.7777777777777778, 0.8, 0.7272727272727273, 0.6923076923076923, 0.7142857142857143,
            0.6666666666666666, 0.625, 0.5882352941176471, 0.5555555555555556,
        ];
        curve.Points.Select(point => point.Recall).Should().Equal(recall);
        curve.Points.Select(point => point.Precision).Should().Equal(precision);
        curve.Points[6].Threshold.Should().Be(.65f);
        curve.AveragePrecision.Should().BeApproximately(0.8956593406593406, 1e-15);
    }

    // From sklearn.calibration.calibration_curve 1.2.1 with n_bins=5.
    [Theory]
    [InlineData(
        ReliabilityBinning.EqualWidth,
        new[] { 0.0, 0.5, 0.3333333333333333, 0.75, 1.0 },
        new[] { 0.05000000074505806, 0.30000000074505806, 0.4833333392937978, 0.6624999791383743, 0.9124999940395355 })]
    [InlineData(
        ReliabilityBinning.EqualCount,
        new[] { 0.0, 0.6666666666666666, 0.5, 1.0, 1.0 },
        new[] { 0.0875000013038516, 0.3333333333333333, 0.5666666577259699, 0.699999988079071, 0.9124999940395355 })]
    public void Reliability_agrees_with_scikit_learn(ReliabilityBinning binning, double[] shares, double[] means)
    {
        ReliabilityDiagram diagram = ReliabilityDiagram.FromProbabilities(Scores, Labels, 5, binning);

        for (int bin = 0; bin < 5; bin++)
        {
            diagram.Bins[bin].PositiveShare.Should().BeApproximately(shares[bin], 1e-15);
            diagram.Bins[bin].MeanProbability.Should().BeApproximately(means[bin], 1e-7);
        }

        diagram.Bins.Sum(bin => bin.Count).Should().Be(Scores.Length);
    }

    [Fact]
    public void Calibration_errors_are_the_weighted_and_the_largest_gap()
    {
        ReliabilityDiagram diagram = ReliabilityDiagram.FromProbabilities([.25f, .25f, .25f, .75f], [0, 1, 0, 0], bins: 4);

        diagram.Bins.Select(bin => bin.Count).Should().Equal(3, 0, 1, 0);
        diagram.Bins[1].MeanProbability.Should().Be(double.NaN);
        diagram.ExpectedCalibrationError.Should().BeApproximately(((1 / 3.0 - 0.25) * 0.75) + (0.75 * 0.25), 1e-15);
        diagram.MaximumCalibrationError.Should().Be(0.75);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Action oneClass = () => RocCurve.FromScores([1, 2], [1, 1]);
        Action noPositive = () => PrecisionRecallCurve.FromScores([1, 2], [0, 0]);
        Action nan = () => RocCurve.FromScores([1, float.NaN], [0, 1]);
        Action none = () => RocCurve.Average([]);
        Action outside = () => RocCurve.FromScores([1, 2], [0, 1]).TruePositiveRateAt(1.5);
        Action logit = () => ReliabilityDiagram.FromProbabilities([2f], [1]);
        Action way = () => ReliabilityDiagram.FromProbabilities([.5f], [1], 5, (ReliabilityBinning)7);

        oneClass.Should().Throw<ArgumentException>().WithMessage("All 2 rows are of class 1; a ROC curve needs rows of both classes.*");
        noPositive.Should().Throw<ArgumentException>().WithMessage("None of the 2 rows is positive; recall is not defined.*");
        nan.Should().Throw<ArgumentException>().WithMessage("The score of row 1 is NaN.*");
        none.Should().Throw<ArgumentException>().WithMessage("There are no curves.*");
        outside.Should().Throw<ArgumentOutOfRangeException>();
        logit.Should().Throw<ArgumentException>().WithMessage("Row 0 has the probability 2*");
        way.Should().Throw<ArgumentOutOfRangeException>();
    }
}
