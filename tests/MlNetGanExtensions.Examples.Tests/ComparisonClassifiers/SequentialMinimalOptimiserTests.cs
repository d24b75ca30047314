using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class SequentialMinimalOptimiserTests
{
    [Theory]
    [InlineData(GammaRule.PerColumn, 1, -26.154098099, 39)]
    [InlineData(GammaRule.PerColumnAndVariance, 3, -17.851527273, 21)]
    public void Reaches_the_optimum_of_an_independent_implementation(GammaRule rule, double cost, double objective, int vectors)
    {
        GoldenTable golden = GoldenTable.Instance;
        GaussianKernel kernel = GaussianKernel.For(golden.Training, rule);

        DualSolution solution = new SequentialMinimalOptimiser(kernel.OfAllPairs(golden.Training), golden.TrainingLabels, cost).Solve(1e-7, 100_000);

        solution.Objective.Should().BeApproximately(objective, 1e-7);
        solution.Alpha.Count(alpha => alpha > 0).Should().Be(vectors);
    }

    [Property(MaxTest = 100)]
    public void No_row_violates_the_optimality_conditions(DoNotSize<ulong> seed)
    {
        const double Tolerance = 1e-6;
        RandomStream random = new(seed.Item, "machines");
        Matrix features = new(2 + random.NextInt32(30), 1 + random.NextInt32(4));
        random.FillNormal(features.Values);
        int[] labels = [0, 1, .. Enumerable.Range(2, features.Rows - 2).Select(_ => random.NextInt32(2))];
        double cost = Math.Pow(10, (4 * random.NextSingle()) - 2);
        double[][] kernel = new GaussianKernel(gamma: .1 + random.NextSingle()).OfAllPairs(features);

        DualSolution solution = new SequentialMinimalOptimiser(kernel, labels, cost).Solve(Tolerance, 1_000_000);

        double sum = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            double sign = (2 * labels[row]) - 1;
            double decision = solution.Bias;
            for (int other = 0; other < labels.Length; other++)
            {
                decision += ((2 * labels[other]) - 1) * solution.Alpha[other] * kernel[row][other];
            }

            // Outside the margin: no weight. Inside or on the wrong side: full weight. Between: on the margin.
            double alpha = solution.Alpha[row];
            alpha.Should().BeInRange(0, cost);
            double excess = (sign * decision) - 1;
            excess.Should().Match(e => (alpha > 0 || e >= -2 * Tolerance) && (alpha < cost || e <= 2 * Tolerance), "alpha is {0} of {1}", alpha, cost);
            if (alpha > 0 && alpha < cost)
            {
                excess.Should().BeApproximately(0, 2 * Tolerance);
            }

            sum += sign * alpha;
        }

        sum.Should().BeApproximately(0, 1e-9 * cost * labels.Length);
    }

    [Theory]
    [InlineData(100, 2)]
    [InlineData(.5, .5)]
    public void Two_rows_share_the_multiplier_that_puts_both_on_the_margin_or_the_cost(double cost, double expected)
    {
        // Kernel ½ between the rows: f = ±alpha·(1 − ½), which is ±1 for alpha 2.
        DualSolution solution = new SequentialMinimalOptimiser([[1, .5], [.5, 1]], [1, 0], cost).Solve(1e-9, 10);

        solution.Alpha.Should().Equal(expected, expected);
        solution.Bias.Should().BeApproximately(0, 1e-12);
    }

    [Fact]
    public void Equal_rows_of_different_classes_end_at_the_cost()
    {
        DualSolution solution = new SequentialMinimalOptimiser([[1, 1], [1, 1]], [1, 0], cost: 3).Solve(1e-9, 10);

        solution.Alpha.Should().Equal(3, 3);
    }

    [Fact]
    public void Too_few_steps_are_an_error_that_names_the_tolerance()
    {
        GoldenTable golden = GoldenTable.Instance;
        double[][] kernel = new GaussianKernel(gamma: 1).OfAllPairs(golden.Training);

        Action act = () => new SequentialMinimalOptimiser(kernel, golden.TrainingLabels, cost: 10).Solve(1e-4, maximumSteps: 5);

        act.Should().Throw<InvalidOperationException>().WithMessage("*0.0001*5 steps*");
    }
}
