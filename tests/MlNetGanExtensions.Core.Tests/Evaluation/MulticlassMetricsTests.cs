using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class MulticlassMetricsTests
{
    private static readonly Matrix Probabilities = Matrix.From(new[,]
    {
        { .7f, .2f, .1f }, { .1f, .8f, .1f }, { .25f, .25f, .5f }, { .3f, .4f, .3f }, { .6f, .3f, .1f },
        { .05f, .05f, .9f }, { .4f, .35f, .25f }, { 0, 1, 0 }, { .2f, .2f, .6f }, { .45f, .45f, .1f },
    });

    private static readonly int[] Labels = [0, 1, 2, 0, 1, 2, 2, 1, 1, 0];

    // From sklearn.metrics 1.2.1 on the matrix above as np.float32; the predicted class is argmax.
    [Fact]
    public void Agrees_with_scikit_learn()
    {
        MulticlassMetrics metrics = MulticlassMetrics.FromProbabilities(Probabilities, Labels);

        metrics.Accuracy.Should().BeApproximately(0.6, 1e-15);
        metrics.MacroF1.Should().BeApproximately(0.6031746031746033, 1e-15);
        metrics.BalancedAccuracy.Should().BeApproximately(0.611111111111111, 1e-15);
        metrics.MatthewsCorrelation.Should().BeApproximately(0.4090909090909091, 1e-15);
        metrics.LogLoss.Should().BeApproximately(0.7580511969049581, 1e-7, "scikit-learn takes the logarithms in single precision");
        Enumerable.Range(0, 9).Select(cell => metrics.Confusion[cell / 3, cell % 3])
            .Should().Equal(2, 1, 0, 1, 2, 1, 1, 0, 2);
    }

    [Property]
    public void Two_classes_agree_with_the_binary_figures(ulong seed, byte more)
    {
        int[] labels = Sample.Labels(seed, classes: 2, rowsOfEach: 1, more);
        float[] scores = Sample.Scores(seed, labels.Length);
        Matrix probabilities = Matrix.FromRows([.. scores.Select(score => new[] { 1 - score, score })]);

        BinaryMetrics binary = BinaryMetrics.FromProbabilities(scores, labels);
        MulticlassMetrics metrics = MulticlassMetrics.FromProbabilities(probabilities, labels);

        metrics.Accuracy.Should().Be(binary.Accuracy);
        metrics.BalancedAccuracy.Should().BeApproximately(binary.BalancedAccuracy, 1e-14);
        metrics.MatthewsCorrelation.Should().BeApproximately(binary.MatthewsCorrelation, 1e-12);
        metrics.LogLoss.Should().BeApproximately(binary.LogLoss, 1e-12);
    }

    [Fact]
    public void Classes_that_do_not_occur_are_left_out_of_averages()
    {
        // sklearn.metrics 1.2.1: f1_score(average='macro') and balanced_accuracy_score of the same arrays.
        MulticlassMetrics metrics = MulticlassMetrics.FromPredictions([0, 2, 2, 0], [0, 0, 2, 2], classes: 5);

        metrics.MacroF1.Should().Be(0.5);
        metrics.BalancedAccuracy.Should().Be(0.5);
        metrics.LogLoss.Should().Be(double.NaN);
        MulticlassMetrics.FromPredictions([1, 1], [0, 1], classes: 2).MatthewsCorrelation.Should().Be(0);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Action label = () => MulticlassMetrics.FromProbabilities(Probabilities, [0, 1, 2, 0, 3, 2, 2, 1, 1, 0]);
        Action sum = () => MulticlassMetrics.FromProbabilities(Matrix.From(new[,] { { .5f, .6f } }), [0]);
        Action nan = () => MulticlassMetrics.FromProbabilities(Matrix.From(new[,] { { .5f, float.NaN } }), [0]);
        Action width = () => MulticlassMetrics.FromProbabilities(Matrix.From(new[,] { { 1f } }), [0]);
        Action lengths = () => MulticlassMetrics.FromProbabilities(Probabilities, [0]);
        Action classes = () => MulticlassMetrics.FromPredictions([0], [0], classes: 1);

        label.Should().Throw<ArgumentException>().WithMessage("Row 4 has the class 3; expected 0 to 2.*");
        sum.Should().Throw<ArgumentException>().WithMessage("The probabilities of row 0 sum to 1.1*, not to 1.*");
        nan.Should().Throw<ArgumentException>().WithMessage("Row 0 has the probability NaN*");
        width.Should().Throw<ArgumentException>().WithMessage("Expected a column for each of at least two classes, found 1.*");
        lengths.Should().Throw<ArgumentException>().WithMessage("There are 1 labels for 10 predictions.*");
        classes.Should().Throw<ArgumentOutOfRangeException>();
    }
}
