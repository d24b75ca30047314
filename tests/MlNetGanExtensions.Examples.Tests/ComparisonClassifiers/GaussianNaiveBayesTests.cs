using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class GaussianNaiveBayesTests
{
    [Fact]
    public void Gives_the_probabilities_of_an_independent_implementation()
    {
        GoldenTable golden = GoldenTable.Instance;

        IFittedClassifier model = new GaussianNaiveBayes().Fit(golden.Training, golden.TrainingLabels, seed: 0);

        Expect.Near(model.Predict(golden.All), golden.Column("bayes"), 1e-5);
    }

    [Fact]
    public void Log_odds_of_a_small_table_are_those_reckoned_by_hand()
    {
        // Class 0: 0, 2 (mean 1, variance 1); class 1: 4, 4, 7, 7 (mean 5.5, variance 2.25). The variance of all six cells is 6⅔.
        Matrix features = Matrix.From(new float[,] { { 0 }, { 2 }, { 4 }, { 4 }, { 7 }, { 7 } });
        IFittedClassifier model = new GaussianNaiveBayes().Fit(features, [0, 0, 1, 1, 1, 1], seed: 0);

        float logOdds = model.Decide(Matrix.From(new float[,] { { 3 } }))[0];

        double expected = Math.Log(4.0 / 2) - (Math.Log(2.25) / 2) - (2.5 * 2.5 / 4.5) + (2 * 2 / 2.0);
        ((double)logOdds).Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void Where_every_attribute_is_constant_the_class_shares_decide()
    {
        IFittedClassifier model = new GaussianNaiveBayes().Fit(Matrix.From(new float[,] { { 5 }, { 5 }, { 5 }, { 5 } }), [0, 1, 1, 1], seed: 0);

        Expect.Near(model.Predict(Matrix.From(new float[,] { { 5 }, { -9 } })), [.75f, .75f], 1e-6);
    }
}
