using FsCheck.Xunit;
using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Core.Tests.Resampling;

public sealed class WeightingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Density_is_that_of_the_definition(bool standardise)
    {
        int compared = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            MixedRows mixed = MixedRows.Make(seed, rows: 60);
            NaiveDensity expected = new(mixed.Rows, mixed.Labels, mixed.Layout, neighbours: 5, standardise);

            RowWeights weights = new DensityWeighting(5, standardise).Weigh(mixed.Rows, mixed.Labels, mixed.Layout, [0])!;

            for (int row = 0; row < 60; row++)
            {
                if (mixed.Labels[row] != 0)
                {
                    weights[row].Should().Be(1);
                }
                else if (expected.IsClear(row))
                {
                    weights[row].Should().BeApproximately((float)expected.Share(row), 1e-6f);
                    compared++;
                }
            }
        }

        compared.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Danger_is_at_least_half_but_not_all_others()
    {
        // On a line: a safe corner of class 0, one row at the border, one alone among the others.
        Matrix rows = Matrix.From(new float[,] { { 0 }, { 1 }, { 2 }, { 3 }, { 9.4f }, { 10 }, { 11 }, { 12 }, { 13 }, { 14 }, { 14.6f } });
        int[] labels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0];

        RowWeights weights = new BorderlineWeighting(neighbours: 3).Weigh(rows, labels, new SlotLayout(1), [0])!;
        RowWeights wide = new BorderlineWeighting(neighbours: 7).Weigh(rows, labels, new SlotLayout(1), [0])!;

        Enumerable.Range(0, 11).Where(row => labels[row] == 0 && weights[row] == 1).Should().BeEmpty("4 has other rows alone around it");
        Enumerable.Range(0, 11).Where(row => labels[row] == 0 && wide[row] == 1).Should().Equal(4, 10);
    }

    [Fact]
    public void Rows_of_unknown_class_are_nobodys_neighbours_and_few_rows_are_enough()
    {
        Matrix rows = Matrix.From(new float[,] { { 0 }, { 0.1f }, { 5 }, { 6 } });

        RowWeights weights = new DensityWeighting().Weigh(rows, [0, -1, 1, 0], new SlotLayout(1), [0])!;

        weights[0].Should().Be(0.5f);
        weights[3].Should().Be(0.5f);
    }

    [Property(MaxTest = 60)]
    public void Weights_for_trainers_add_up_to_the_rows_of_the_strategy(ulong seed)
    {
        MixedRows mixed = MixedRows.Make(seed, rows: 50, classes: 3);
        int[] counts = [.. Enumerable.Range(0, 3).Select(number => mixed.RowsOf(number).Length)];

        float[] weights = new DensityWeights().Weigh(mixed.Rows, mixed.Labels, mixed.Layout);

        weights.Should().OnlyContain(weight => weight >= 1);
        for (int number = 0; number < 3; number++)
        {
            mixed.RowsOf(number).Sum(row => weights[row]).Should().BeApproximately(counts.Max(), 1e-3f);
        }

        Enumerable.Range(0, 50).Where(row => mixed.Labels[row] < 0 && weights[row] != 1).Should().BeEmpty();
    }

    [Fact]
    public void Weights_by_density_are_one_plus_the_missing_rows_times_the_share()
    {
        MixedRows mixed = MixedRows.Make(11, rows: 60);
        int small = mixed.RowsOf(0).Length < mixed.RowsOf(1).Length ? 0 : 1;
        int[] members = mixed.RowsOf(small);
        int gap = mixed.RowsOf(1 - small).Length - members.Length;
        RowWeights shares = new DensityWeighting().Weigh(mixed.Rows, mixed.Labels, mixed.Layout, [small])!;
        double sum = members.Sum(row => (double)shares[row]);

        float[] weights = new DensityWeights(SamplingStrategy.EvenOut.WithAmount(2)).Weigh(mixed.Rows, mixed.Labels, mixed.Layout);

        gap.Should().BePositive();
        foreach (int row in members)
        {
            weights[row].Should().BeApproximately((float)(1 + (2 * gap * shares[row] / sum)), 1e-4f);
        }
    }

    [Fact]
    public void Classes_that_no_other_comes_near_are_grown_as_by_smote()
    {
        Matrix rows = Matrix.From(new float[,] { { 0 }, { 1 }, { 2 }, { 100 }, { 101 }, { 102 }, { 103 }, { 104 } });
        int[] labels = [0, 0, 0, 1, 1, 1, 1, 1];

        Matrix made = new Adasyn(new AdasynOptions { Neighbours = 2 }).Resample(rows, labels, new SlotLayout(1)).Rows;

        made.Rows.Should().Be(10);
        made.Column(0)[8..].Should().OnlyContain(cell => cell >= 0 && cell <= 2);
    }

    [Fact]
    public void Methods_for_numbers_name_the_one_for_mixed_tables()
    {
        Matrix rows = Matrix.From(new float[,] { { 0, 1 }, { 1, 0 }, { 1, 0 } });

        new Adasyn().Invoking(own => own.Resample(rows, [0, 1, 1], new SlotLayout(2, new SlotGroup(0, 1)))).Should().Throw<ArgumentException>().WithMessage("ADASYN*AdasynNc*");
        rows[0, 0] = float.NaN;
        new BorderlineSmote().Invoking(own => own.Resample(rows, [0, 1, 1], new SlotLayout(2))).Should().Throw<ArgumentException>().WithMessage("Row 0, slot 0*SmoteNc*");
        FluentActions.Invoking(() => new DensityWeighting(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new BorderlineWeighting(0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
