using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class MlNetClassifierTests
{
    private readonly GoldenTable _golden = GoldenTable.Instance;

    [Fact]
    public void Logistic_regression_finds_the_log_odds_of_an_independent_implementation()
    {
        IFittedClassifier model = Classifiers.LogisticRegression.Fit(_golden.Training, _golden.TrainingLabels, seed: 0);

        // Log-odds on these rows go to ±15; single precision and the trainer's stopping rule leave a difference in the third place.
        Expect.Near(model.Decide(_golden.All), _golden.Column("logit"), 2e-2);
    }

    [Fact]
    public void A_boosted_ensemble_of_one_tree_decides_as_a_CART_tree_does()
    {
        IFittedClassifier model = Classifiers.DecisionTree.Fit(_golden.Training, _golden.TrainingLabels, seed: 0);

        Expect.Accuracy(model.Decide(_golden.Training), [.. _golden.TrainingRows.Select(row => (int)_golden.Column("tree")[row])]).Should().Be(1);
    }

    [Fact]
    public void A_forest_says_which_share_of_its_votes_a_row_gets()
    {
        Matrix features = _golden.All;
        IFittedClassifier model = Classifiers.RandomForest.Fit(_golden.Training, _golden.TrainingLabels, seed: 1);

        float[] shares = model.Predict(features);
        float[] scores = model.Decide(features);

        shares.Should().OnlyContain(share => share >= 0 && share <= 1);
        shares.Distinct().Should().HaveCountGreaterThan(20, "votes must not saturate");
        Expect.Near(shares, [.. scores.Select(score => (1 + (score / 10)) / 2)], 1e-6);
    }
}
