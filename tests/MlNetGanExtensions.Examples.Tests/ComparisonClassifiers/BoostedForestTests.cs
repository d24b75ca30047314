using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Forests;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class BoostedForestTests
{
    [Fact]
    public void A_tree_splits_where_the_impurity_falls_most()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            (Matrix rows, int[] labels) = Table(seed, 40);
            RandomStream stream = new(seed, "tree");
            double[] weights = [.. Enumerable.Range(0, 40).Select(row => 0.5 + stream.Child(row).NextDouble())];

            // One column: which one is tried is no matter of chance, and the bootstrap can be drawn again.
            Matrix column = rows.SelectColumns([0]);
            ForestTree tree = new TreeLearner(column, labels, depth: 1, leastRows: 2).Grow(weights, new RandomStream(seed, "grow"));

            int[] counts = new int[40];
            RandomStream again = new(seed, "grow");
            for (int i = 0; i < 40; i++)
            {
                counts[again.NextInt32(40)]++;
            }

            (float threshold, double impurity) = BestCut(column.Column(0), labels, [.. weights.Select((weight, row) => weight * counts[row])], counts);
            if (tree.Columns[0] >= 0)
            {
                CutImpurity(column.Column(0), labels, [.. weights.Select((weight, row) => weight * counts[row])], tree.Thresholds[0]).Should().BeApproximately(impurity, 1e-9);
            }
            else
            {
                threshold.Should().Be(float.NaN);
            }
        }
    }

    [Fact]
    public void It_learns_and_the_same_seed_gives_the_same_model()
    {
        (Matrix rows, int[] labels) = Table(3, 200);
        BoostedForest method = new(rounds: 5, learningRate: .01) { Trees = 20 };

        float[] scores = method.Fit(rows, labels, seed: 1).Decide(rows);

        scores.Where((score, row) => score > 0 == (labels[row] == 1)).Count().Should().BeGreaterThan(150);
        method.Fit(rows, labels, seed: 1).Decide(rows).Should().Equal(scores);
        method.Fit(rows, labels, seed: 2).Decide(rows).Should().NotEqual(scores);
    }

    [Fact]
    public void Weights_move_the_decision()
    {
        (Matrix rows, int[] labels) = Table(4, 200);
        BoostedForest method = new(rounds: 3) { Trees = 20 };

        int plain = method.Fit(rows, labels, null, 1).Decide(rows).Count(score => score > 0);
        int weighted = method.Fit(rows, labels, [.. labels.Select(label => label == 1 ? 10f : 1)], 1).Decide(rows).Count(score => score > 0);

        weighted.Should().BeGreaterThan(plain + 20);
        method.Invoking(own => own.Fit(rows, labels, [1, 2], 1)).Should().Throw<ArgumentException>().WithMessage("Expected one finite weight*");
        method.Invoking(own => own.Fit(rows, labels, new float[200], 1)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Settings_are_checked()
    {
        FluentActions.Invoking(() => new BoostedForest(rounds: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new BoostedForest(learningRate: double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Every cut between two different cells, in the order of the definition.</summary>
    private static (float Threshold, double Impurity) BestCut(float[] cells, int[] labels, double[] weights, int[] counts)
    {
        (float Threshold, double Impurity) best = (float.NaN, double.PositiveInfinity);
        float[] values = [.. cells.Where((_, row) => counts[row] > 0).Distinct().Order()];
        for (int i = 0; i + 1 < values.Length; i++)
        {
            int below = Enumerable.Range(0, cells.Length).Count(row => counts[row] > 0 && cells[row] <= values[i]);
            int all = counts.Count(count => count > 0);
            double impurity = CutImpurity(cells, labels, weights, values[i]);
            if (below >= 2 && all - below >= 2 && impurity < best.Impurity)
            {
                best = (values[i], impurity);
            }
        }

        return best;
    }

    private static double CutImpurity(float[] cells, int[] labels, double[] weights, float threshold)
    {
        double Side(bool low)
        {
            int[] rows = [.. Enumerable.Range(0, cells.Length).Where(row => cells[row] <= threshold == low)];
            double zeros = rows.Where(row => labels[row] == 0).Sum(row => weights[row]);
            double ones = rows.Where(row => labels[row] == 1).Sum(row => weights[row]);
            return zeros + ones > 0 ? 2 * zeros * ones / (zeros + ones) : 0;
        }

        return Side(true) + Side(false);
    }

    private static (Matrix Rows, int[] Labels) Table(ulong seed, int rows)
    {
        RandomStream stream = new(seed, "forest table");
        Matrix table = new(rows, 4);
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            stream.FillNormal(table.Row(row));
            table[row, 3] = 7;
            labels[row] = table[row, 0] + (0.5f * table[row, 1]) + (0.3f * table[row, 2]) > 0.8f ? 1 : 0;
        }

        return (table, labels);
    }
}
