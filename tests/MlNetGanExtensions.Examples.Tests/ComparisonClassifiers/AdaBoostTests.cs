using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class AdaBoostTests
{
    private readonly GoldenTable _golden = GoldenTable.Instance;

    [Theory]
    [InlineData(3, 1, "ada3")]
    [InlineData(10, .5, "ada10")]
    public void Gives_the_probabilities_of_an_independent_implementation(int rounds, double learningRate, string golden)
    {
        IFittedClassifier model = new AdaBoost(rounds, learningRate).Fit(_golden.Training, _golden.TrainingLabels, seed: 0);

        Expect.Near(model.Predict(_golden.All), _golden.Column(golden), 1e-5);
    }

    [Fact]
    public void Errs_on_as_many_training_rows_after_each_stage_as_an_independent_implementation()
    {
        double[] expected = [2, 2, 0, 0, 0, 0, 0, 0, 0, 0];

        List<Stump> stumps = new AdaBoost(rounds: 10, learningRate: .5).FitStumps(_golden.Training, _golden.TrainingLabels);

        IEnumerable<double> errors = Enumerable.Range(1, stumps.Count).Select(stage =>
            Math.Round(60 * (1 - Expect.Accuracy(new FittedAdaBoost(stumps[..stage], 30).Decide(_golden.Training), _golden.TrainingLabels))));
        errors.Should().Equal(expected);
    }

    [Fact]
    public void Ends_early_when_one_stump_errs_on_no_row()
    {
        Matrix features = Matrix.From(new float[,] { { 1 }, { 2 }, { 3 }, { 4 } });

        new AdaBoost(rounds: 10, learningRate: 1).FitStumps(features, [0, 0, 1, 1]).Should().ContainSingle().Which.Threshold.Should().Be(2.5);
    }

    [Fact]
    public void Without_any_split_a_single_stump_gives_the_class_shares()
    {
        Matrix features = Matrix.From(new float[,] { { 7 }, { 7 }, { 7 } });

        Expect.Near(new AdaBoost(rounds: 1, learningRate: 1).Fit(features, [0, 1, 1], seed: 0).Predict(features), [2 / 3f, 2 / 3f, 2 / 3f], 1e-6);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void Impossible_settings_are_refused(int rounds, double learningRate)
    {
        Action act = () => _ = new AdaBoost(rounds, learningRate);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
