using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class SupportVectorMachineTests
{
    private readonly GoldenTable _golden = GoldenTable.Instance;

    [Theory]
    [InlineData(GammaRule.PerColumn, 1, "svm1")]
    [InlineData(GammaRule.PerColumnAndVariance, 3, "svm3")]
    public void Gives_the_decision_values_of_an_independent_implementation(GammaRule rule, double cost, string golden)
    {
        IFittedClassifier model = new SupportVectorMachine("SVM", cost, rule).Fit(_golden.Training, _golden.TrainingLabels, seed: 0);

        Expect.Near(model.Decide(_golden.All), _golden.Column(golden), 1e-3);
    }

    [Fact]
    public void Gamma_by_variance_does_not_depend_on_the_unit_of_the_table()
    {
        Matrix tenfold = _golden.Training.Clone();
        foreach (ref float cell in tenfold.Values)
        {
            cell *= 16;
        }

        GaussianKernel.For(tenfold, GammaRule.PerColumnAndVariance).Gamma
            .Should().BeApproximately(GaussianKernel.For(_golden.Training, GammaRule.PerColumnAndVariance).Gamma / 256, 1e-12);
        GaussianKernel.For(tenfold, GammaRule.PerColumn).Gamma.Should().Be(1.0 / 30);
    }

    [Fact]
    public void A_table_without_variance_can_be_fitted_and_decides_alike_for_all_rows()
    {
        Matrix features = Matrix.From(new float[,] { { 2 }, { 2 }, { 2 } });

        float[] decisions = new SupportVectorMachine("SVM", 1, GammaRule.PerColumnAndVariance).Fit(features, [0, 1, 1], seed: 0).Decide(features);

        decisions.Should().AllSatisfy(decision => decision.Should().Be(decisions[0]).And.BeGreaterThan(0));
    }

    [Theory]
    [InlineData(0, GammaRule.PerColumn)]
    [InlineData(-1, GammaRule.PerColumn)]
    [InlineData(double.NaN, GammaRule.PerColumn)]
    [InlineData(double.PositiveInfinity, GammaRule.PerColumn)]
    [InlineData(1, (GammaRule)2)]
    public void Impossible_settings_are_refused(double cost, GammaRule gamma)
    {
        Action act = () => _ = new SupportVectorMachine("SVM", cost, gamma);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
