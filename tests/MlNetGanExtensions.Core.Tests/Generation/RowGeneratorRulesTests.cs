using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>What every generator keeps, whatever its method.</summary>
public sealed class RowGeneratorRulesTests
{
    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void Made_rows_are_of_the_kind_of_their_class(string generator)
    {
        for (ulong seed = 1; seed <= 12; seed++)
        {
            MixedRows mixed = seed % 2 == 0 ? MixedRows.Make(seed, classes: 3) : MixedRows.Uneven(seed, rows: 80, classes: 3);
            IFittedRowGenerator fitted = Generators.Make(generator).Fit(mixed.Rows, mixed.Labels, mixed.Layout, [2, 0]);

            fitted.Classes.Should().Equal(0, 2);
            fitted.Layout.Should().BeSameAs(mixed.Layout);
            foreach (int number in fitted.Classes)
            {
                Matrix made = fitted.Generate(number, 60, seed);

                made.Rows.Should().Be(60);
                RowsOfAClass.Check(made, mixed.Rows.SelectRows(mixed.RowsOf(number)), mixed.Layout);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads(string generator)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            MixedRows mixed = MixedRows.Make(seed, classes: 3);
            int[] before = MixedRows.Bits(mixed.Rows);

            int[] alone = Bits(Generators.Make(generator));
            int[] again = Bits(Generators.Make(generator));
            int[] together = Bits(Generators.Make(generator, threads: 4));

            again.Should().Equal(alone);
            together.Should().Equal(alone);
            MixedRows.Bits(mixed.Rows).Should().Equal(before, "the rows are not changed");

            int[] Bits(IRowGenerator own)
            {
                IFittedRowGenerator fitted = own.Fit(mixed.Rows, mixed.Labels, mixed.Layout, [0, 1, 2]);
                return [.. Enumerable.Range(0, 3).SelectMany(number => MixedRows.Bits(fitted.Generate(number, 9, 5)))];
            }
        }
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void Row_i_does_not_depend_on_how_many_are_made_and_seeds_differ(string generator)
    {
        MixedRows mixed = MixedRows.Make(3);
        IFittedRowGenerator fitted = Generators.Make(generator).Fit(mixed.Rows, mixed.Labels, mixed.Layout, [1]);

        Matrix many = fitted.Generate(1, 300, seed: 4);

        foreach (int count in new[] { 0, 1, 2, 3, 7, 129 })
        {
            int[] first = [.. Enumerable.Range(0, count)];
            MixedRows.Bits(fitted.Generate(1, count, seed: 4)).Should().Equal(MixedRows.Bits(many.SelectRows(first)));
        }

        MixedRows.Bits(fitted.Generate(1, 300, seed: 5)).Should().NotEqual(MixedRows.Bits(many));
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void A_fitted_generator_may_be_shared_between_threads_and_a_second_fit_leaves_it_alone(string generator)
    {
        MixedRows mixed = MixedRows.Make(7);
        IRowGenerator trainer = Generators.Make(generator);
        IFittedRowGenerator fitted = trainer.Fit(mixed.Rows, mixed.Labels, mixed.Layout, [0, 1]);
        int[] alone = MixedRows.Bits(fitted.Generate(0, 50, 1));
        MixedRows other = MixedRows.Make(8);
        trainer.Fit(other.Rows, other.Labels, other.Layout, [0, 1]);
        int[][] together = new int[8][];

        Parallel.For(0, together.Length, i => together[i] = MixedRows.Bits(fitted.Generate(0, 50, 1)));

        together.Should().AllSatisfy(bits => bits.Should().Equal(alone));
    }

    [Property(MaxTest = 15)]
    public void The_gan_of_a_class_knows_the_rows_of_that_class_alone(ulong seed)
    {
        MixedRows mixed = MixedRows.Make(seed);
        Matrix poisoned = mixed.Rows.Clone();
        for (int row = 0; row < poisoned.Rows; row++)
        {
            foreach (int slot in mixed.Layout.NumericSlots)
            {
                poisoned[row, slot] = mixed.Labels[row] == 1 ? poisoned[row, slot] : row % 2 == 0 ? 1e30f : float.NaN;
            }
        }

        Matrix made = Generators.Make("gan").Fit(mixed.Rows, mixed.Labels, mixed.Layout, [1]).Generate(1, 20, 1);
        Matrix other = Generators.Make("gan").Fit(poisoned, mixed.Labels, mixed.Layout, [0, 1]).Generate(1, 20, 1);

        MixedRows.Bits(other).Should().Equal(MixedRows.Bits(made));
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void Each_row_has_one_weight(string generator)
    {
        MixedRows mixed = MixedRows.Make(3);

        Generators.Make(generator).Invoking(own => own.Fit(mixed.Rows, mixed.Labels, mixed.Layout, [1], new RowWeights([1, 2, 3])))
            .Should().Throw<ArgumentException>().WithMessage("There are 40 rows but 3 weights*");
        FluentActions.Invoking(() => new RowWeights([1, float.NaN])).Should().Throw<ArgumentException>().WithMessage("The weight of row 1 is NaN*");
        FluentActions.Invoking(() => new RowWeights([-1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new RowWeights(null!)).Should().Throw<ArgumentNullException>();
    }
}
