using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class PairedComparisonTests
{
    private static readonly double[] First = [.982, .965, .973, .991, .956, .974, .965, .982, .947, .973];
    private static readonly double[] Second = [.974, .965, .956, .982, .947, .982, .956, .965, .938, .965];

    // numpy and scipy.stats 1.10: se = sqrt((1/10 + .25) * var(d, ddof=1)), t = mean(d) / se, p = 2 * t.sf(|t|, 9).
    [Fact]
    public void Agrees_with_the_formula_of_Nadeau_and_Bengio_in_scipy()
    {
        CorrectedResampledTTest test = CorrectedResampledTTest.Compare(First, Second, testToTraining: 0.25);

        test.MeanDifference.Should().BeApproximately(0.0078, 1e-15);
        test.StandardError.Should().BeApproximately(0.004345623596728607, 1e-15);
        test.Statistic.Should().BeApproximately(1.7949092521201928, 1e-11);
        test.DegreesOfFreedom.Should().Be(9);
        test.PValue.Should().BeApproximately(0.10624301337406172, 1e-11);
    }

    // scipy.stats.ttest_rel of the same arrays: the correction vanishes with the test part.
    [Fact]
    public void Without_a_correction_it_is_the_plain_paired_test()
    {
        CorrectedResampledTTest test = CorrectedResampledTTest.Compare(First, Second, testToTraining: 1e-12);

        test.PValue.Should().BeApproximately(0.008416290224326693, 1e-9);
    }

    // 2 * scipy.stats.t.sf(t, df).
    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(0.3, 1, 0.8144528418445154)]
    [InlineData(2, 4, 0.1161165235168155)]
    [InlineData(-2.2621571627409915, 9, 0.050000000004675665)]
    [InlineData(1.5, 49, 0.14003061863163555)]
    [InlineData(4.2, 49, 0.00011230229979240239)]
    [InlineData(0.001, 49, 0.9992061757656399)]
    [InlineData(12, 99, 5.130629687897491e-21)]
    [InlineData(40, 3, 3.438068078915854e-05)]
    public void Tail_probabilities_agree_with_scipy(double t, double degrees, double expected)
    {
        (StudentDistribution.TwoSidedPValue(t, degrees) / expected).Should().BeApproximately(1, 1e-11);
    }

    // scipy.special.betainc(a, b, x).
    [Theory]
    [InlineData(.5, .5, .3, 0.3690101195655454)]
    [InlineData(2, 3, .7, 0.9163)]
    [InlineData(24.5, .5, .9, 0.02377846612391617)]
    [InlineData(10, 10, .5, 0.5)]
    [InlineData(200, .5, .99, 0.04509410713707715)]
    [InlineData(3, 4, 0, 0)]
    [InlineData(3, 4, 1, 1)]
    public void The_incomplete_beta_function_agrees_with_scipy(double a, double b, double x, double expected)
    {
        StudentDistribution.RegularizedIncompleteBeta(a, b, x, 1 - x).Should().BeApproximately(expected, 1e-13);
        StudentDistribution.RegularizedIncompleteBeta(b, a, 1 - x, x).Should().BeApproximately(1 - expected, 1e-13);
    }

    [Property]
    public void Swapping_the_methods_turns_the_sign_and_keeps_the_p_value(ulong seed, byte more)
    {
        double[] first = [.. Sample.Scores(seed, 3 + more).Select(score => (double)score)];
        double[] second = [.. Sample.Scores(seed + 1, 3 + more).Select(score => (double)score)];

        CorrectedResampledTTest test = CorrectedResampledTTest.Compare(first, second, 0.25);
        CorrectedResampledTTest swapped = CorrectedResampledTTest.Compare(second, first, 0.25);

        swapped.Statistic.Should().Be(-test.Statistic);
        swapped.PValue.Should().Be(test.PValue).And.BeInRange(0, 1);
    }

    [Fact]
    public void Equal_figures_have_p_value_one_and_a_constant_lead_zero()
    {
        CorrectedResampledTTest.Compare(First, First, 0.25).PValue.Should().Be(1);
        CorrectedResampledTTest.Compare([.75, .5, .25], [.5, .25, 0], 0.25).PValue.Should().Be(0);
    }

    [Fact]
    public void A_summary_has_the_sample_standard_deviation()
    {
        Summary.Of([2, 4, 4, 4, 5, 5, 7, 9]).Should().Be(new Summary(5, Math.Sqrt(32 / 7.0), 8));
        Summary.Of([3]).StandardDeviation.Should().Be(double.NaN);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Action lengths = () => CorrectedResampledTTest.Compare([1, 2], [1], 0.25);
        Action single = () => CorrectedResampledTTest.Compare([1], [1], 0.25);
        Action nan = () => CorrectedResampledTTest.Compare([1, double.NaN], [1, 2], 0.25);
        Action ratio = () => CorrectedResampledTTest.Compare(First, Second, 0);
        Action empty = () => Summary.Of([]);

        lengths.Should().Throw<ArgumentException>().WithMessage("The first method has 2 folds, the second 1.*");
        single.Should().Throw<ArgumentException>().WithMessage("Expected at least two folds, found 1.*");
        nan.Should().Throw<ArgumentException>().WithMessage("On fold 1 the figures are NaN and 2; expected finite ones.*");
        ratio.Should().Throw<ArgumentOutOfRangeException>();
        empty.Should().Throw<ArgumentException>().WithMessage("There are no values.*");
    }
}
