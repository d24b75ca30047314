using FsCheck.Xunit;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class NeighbourTests
{
    [Property(MaxTest = 50)]
    public void The_tree_finds_the_rows_that_a_full_search_finds_ties_included(ulong seed, byte more)
    {
        int rows = 12 + more;
        Matrix table = new(rows, 1 + (int)(seed % 4));
        RandomStream random = new(seed, "cells");
        foreach (ref float cell in table.Values)
        {
            cell = random.NextInt32(5);
        }

        VantagePointTree tree = new(table, random);
        int[] found = new int[10];
        double[] distances = new double[10];
        for (int row = 0; row < rows; row++)
        {
            tree.Search(row, found, distances);

            (int Row, double Distance)[] expected = [.. Enumerable.Range(0, rows).Where(other => other != row)
                .Select(other => (other, Distance(table, row, other))).OrderBy(pair => pair.Item2).ThenBy(pair => pair.other).Take(10)];
            found.Should().Equal(expected.Select(pair => pair.Row));
            distances.Should().Equal(expected.Select(pair => pair.Distance));
        }
    }

    // numpy and scipy.optimize.brentq: the β at which exp(entropy) of p ∝ exp(−β d²) is 3.
    [Fact]
    public void Probabilities_have_the_wanted_perplexity()
    {
        double[] values = [.5, .7, 1.1, 1.5, 1.6, 2.0, 2.5, 3.0, 4.0];
        double[] expected =
        [
            0.5086787939840517, 0.346697016588472, 0.10976642478549099, 0.02084479182264821, 0.012704085887858567,
            0.0012734510335941477, 3.500301230061294e-05, 4.3287955382403205e-07, 6.029840515631171e-12,
        ];

        NeighbourAffinities.ToProbabilities(values, perplexity: 3);

        for (int i = 0; i < values.Length; i++)
        {
            values[i].Should().BeApproximately(expected[i], 1e-9);
        }
    }

    [Theory]
    [InlineData(1e-20)]
    [InlineData(1e-3)]
    [InlineData(1e15)]
    public void Probabilities_do_not_depend_on_units(double unit)
    {
        double[] values = [1, 2, 3, 4, 5, 6];
        double[] scaled = [.. values.Select(value => value * unit)];

        NeighbourAffinities.ToProbabilities(values, perplexity: 2);
        NeighbourAffinities.ToProbabilities(scaled, perplexity: 2);

        for (int i = 0; i < values.Length; i++)
        {
            scaled[i].Should().BeApproximately(values[i], 1e-8);
        }
    }

    [Fact]
    public void Rows_at_the_same_place_share_evenly()
    {
        double[] same = [0, 0, 0, 0];
        double[] mostly = [0, 0, 0, 1];

        NeighbourAffinities.ToProbabilities(same, perplexity: 2);
        NeighbourAffinities.ToProbabilities(mostly, perplexity: 2);

        same.Should().OnlyContain(value => value == 0.25);
        mostly[..3].Should().OnlyContain(value => Math.Abs(value - (1 / 3.0)) < 1e-12);
        mostly[3].Should().BeLessThan(1e-12);
    }

    [Property(MaxTest = 20)]
    public void Affinities_are_symmetric_and_sum_to_one(ulong seed)
    {
        Matrix table = Sample.Table(seed, rows: 60, columns: 3);

        NeighbourAffinities affinities = NeighbourAffinities.Compute(
            table, perplexity: 5, new RandomStream(seed, "tree"), new ParallelOptions());

        Dictionary<(int, int), double> cells = [];
        for (int row = 0; row < 60; row++)
        {
            for (int entry = affinities.Start[row]; entry < affinities.Start[row + 1]; entry++)
            {
                cells.Add((row, affinities.Columns[entry]), affinities.Values[entry]);
            }
        }

        cells.Should().OnlyContain(cell => cells[new(cell.Key.Item2, cell.Key.Item1)] == cell.Value && cell.Key.Item1 != cell.Key.Item2);
        cells.Values.Sum().Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void The_exponential_is_within_two_units_in_the_last_place()
    {
        for (double x = -707; x < 708; x += 0.0371)
        {
            double expected = Math.Exp(x);
            double unit = Math.BitIncrement(expected) - expected;
            Math.Abs(PortableMath.Exp(x) - expected).Should().BeLessThanOrEqualTo(2 * unit, "x = {0}", x);
        }

        PortableMath.Exp(0).Should().Be(1);
        PortableMath.Exp(-709).Should().Be(0);
        PortableMath.Exp(double.NegativeInfinity).Should().Be(0);
        PortableMath.Exp(710).Should().Be(double.PositiveInfinity);
        PortableMath.Exp(double.NaN).Should().Be(double.NaN);
    }

    private static double Distance(Matrix table, int a, int b)
    {
        double sum = 0;
        for (int column = 0; column < table.Columns; column++)
        {
            double difference = (double)table[a, column] - table[b, column];
            sum += difference * difference;
        }

        return Math.Sqrt(sum);
    }
}
