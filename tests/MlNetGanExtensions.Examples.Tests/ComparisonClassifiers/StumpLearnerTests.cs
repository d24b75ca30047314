using FsCheck;
using FsCheck.Xunit;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class StumpLearnerTests
{
    [Property(MaxTest = 200)]
    public void No_split_leaves_purer_sides_than_the_one_chosen(DoNotSize<ulong> seed)
    {
        RandomStream random = new(seed.Item, "stumps");
        Matrix features = new(2 + random.NextInt32(15), 1 + random.NextInt32(4));
        double[] weights = new double[features.Rows];
        int[] labels = new int[features.Rows];
        for (int row = 0; row < features.Rows; row++)
        {
            labels[row] = random.NextInt32(2);
            weights[row] = 1 + random.NextInt32(5);
            foreach (ref float cell in features.Row(row))
            {
                cell = random.NextInt32(6);
            }
        }

        Stump stump = new StumpLearner(features, labels).Fit(weights);

        double best = double.PositiveInfinity;
        for (int column = 0; column < features.Columns; column++)
        {
            float[] cells = features.Column(column);
            foreach (float cell in cells.Where(cell => cell < cells.Max()))
            {
                best = Math.Min(best, Impurity(features, labels, weights, column, cell));
            }
        }

        if (double.IsInfinity(best))
        {
            stump.Threshold.Should().Be(double.PositiveInfinity, "there is no split");
            stump.Left.Should().Be(stump.Right);
        }
        else
        {
            Impurity(features, labels, weights, stump.Column, stump.Threshold).Should().BeApproximately(best, 1e-9);
        }
    }

    [Fact]
    public void Leaves_hold_half_the_log_odds_of_the_weights_on_their_side()
    {
        Matrix features = Matrix.From(new float[,] { { 1, 0 }, { 2, 0 }, { 3, 0 }, { 4, 0 } });

        Stump stump = new StumpLearner(features, [0, 0, 0, 1]).Fit([1, 1, .5, 3]);

        stump.Column.Should().Be(0);
        stump.Threshold.Should().Be(3.5);
        stump.Left.Should().BeApproximately(Math.Log(2.220446049250313e-16) / 2, 1e-12, "a side without class 1 has the least probability of it");
        stump.Right.Should().BeApproximately(-Math.Log(2.220446049250313e-16) / 2, 1e-12);

        stump = new StumpLearner(features, [0, 1, 0, 1]).Fit([1, .2, 1, 30]);
        stump.Threshold.Should().Be(3.5);
        stump.Left.Should().BeApproximately(Math.Log(.2 / 2) / 2, 1e-12);
    }

    /// <summary>The weighted Gini impurity straight from its definition.</summary>
    private static double Impurity(Matrix features, int[] labels, double[] weights, int column, double threshold)
    {
        double sum = 0;
        foreach (bool left in new[] { true, false })
        {
            int[] rows = [.. Enumerable.Range(0, features.Rows).Where(row => features[row, column] <= threshold == left)];
            double weight = rows.Sum(row => weights[row]);
            double share = weight == 0 ? 0 : rows.Sum(row => weights[row] * labels[row]) / weight;
            sum += weight * (1 - (share * share) - ((1 - share) * (1 - share)));
        }

        return sum;
    }
}
