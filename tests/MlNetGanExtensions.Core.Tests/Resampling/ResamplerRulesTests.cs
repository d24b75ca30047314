using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>What every resampler keeps, whatever its method.</summary>
public sealed class ResamplerRulesTests
{
    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void Originals_come_first_untouched_and_counts_are_exact(string resampler)
    {
        for (ulong seed = 1; seed <= 10; seed++)
        {
            MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Make(seed, rows: 30, classes: 3));
            int[] before = MixedRows.Bits(mixed.Rows);
            int[] final = [.. Enumerable.Range(0, 3).Select(number => mixed.RowsOf(number).Length + (int)((seed + (ulong)number) % 4))];

            ResampledRows result = Resamplers.Make(resampler, SamplingStrategy.ByFunction(_ => final)).Resample(mixed.Rows, mixed.Labels, mixed.Layout);

            MixedRows.Bits(mixed.Rows).Should().Equal(before);
            result.Originals.Should().Be(30);
            result.Made.Should().Be(final.Sum() - mixed.Labels.Count(label => label >= 0));
            MixedRows.Bits(result.Rows)[..before.Length].Should().Equal(before);
            result.Labels.Take(30).Should().Equal(mixed.Labels);
            result.Labels.Skip(30).Should().BeInAscendingOrder().And.NotContain(-1);
            Enumerable.Range(0, 3).Select(number => result.Labels.Count(label => label == number)).Should().Equal(final);
        }
    }

    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void Made_rows_have_the_categories_holes_and_whole_numbers_of_their_class(string resampler)
    {
        (int grown, int refused) = (0, 0);
        for (ulong seed = 1; seed <= 10; seed++)
        {
            MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Uneven(seed, rows: 60, classes: seed % 2 == 0 ? 5 : 2));
            IResampler own = Resamplers.Make(resampler, SamplingStrategy.ByFunction(counts => [.. counts.Select(count => 10 * count)]));
            int[] members = [.. Enumerable.Range(0, mixed.Labels.Max() + 1).Select(number => mixed.RowsOf(number).Length)];
            int few = Array.FindIndex(members, count => count <= Resamplers.Neighbours);
            if (Resamplers.NeedsNeighbours(resampler) && few >= 0)
            {
                own.Invoking(it => it.Resample(mixed.Rows, mixed.Labels, mixed.Layout)).Should().Throw<ArgumentException>()
                    .WithMessage($"Class {few} has {members[few]} row(s), so each has {members[few] - 1} neighbour(s) at most, but {Resamplers.Neighbours} are asked for*");
                own = Resamplers.Make(resampler, SamplingStrategy.ByFunction(counts => [.. counts.Select(count => count > Resamplers.Neighbours ? 10 * count : count)]));
                refused++;
            }

            ResampledRows result = own.Resample(mixed.Rows, mixed.Labels, mixed.Layout);
            foreach (int number in result.Labels.Skip(60).Distinct())
            {
                Matrix rows = result.Rows.SelectRows([.. Enumerable.Range(60, result.Made).Where(row => result.Labels[row] == number)]);
                Matrix real = mixed.Rows.SelectRows(mixed.RowsOf(number));
                rows.Rows.Should().Be(9 * real.Rows);
                if (resampler == "smoothed")
                {
                    Clamp(rows, real, mixed.Layout);
                }

                RowsOfAClass.Check(rows, real, mixed.Layout);
                grown++;
            }
        }

        grown.Should().BeGreaterThan(15);
        refused.Should().BeGreaterThan(Resamplers.NeedsNeighbours(resampler) ? 2 : -1, "some tables have classes of very few rows");
    }

    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void A_class_needs_a_row_and_beside_it_as_many_as_neighbours_are_asked_for(string resampler)
    {
        MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Make(9));
        int[] members = mixed.RowsOf(0);
        for (int rows = 1; rows <= Resamplers.Neighbours + 1; rows++)
        {
            int[] labels = [.. mixed.Labels];
            foreach (int row in members[rows..])
            {
                labels[row] = -1;
            }

            Func<ResampledRows> resample = () => Resamplers.Make(resampler).Resample(mixed.Rows, labels, mixed.Layout);
            if (rows <= Resamplers.Neighbours && Resamplers.NeedsNeighbours(resampler))
            {
                resample.Should().Throw<ArgumentException>()
                    .WithMessage($"Class 0 has {rows} row(s), so each has {rows - 1} neighbour(s) at most, but {Resamplers.Neighbours} are asked for*");
            }
            else
            {
                resample().Labels.Count(label => label == 0).Should().Be(labels.Count(label => label == 1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads(string resampler)
    {
        MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Make(5, classes: 3));

        int[] alone = MixedRows.Bits(Resamplers.Make(resampler).Resample(mixed.Rows, mixed.Labels, mixed.Layout).Rows);
        int[] together = MixedRows.Bits(Resamplers.Make(resampler, threads: 4).Resample(mixed.Rows, mixed.Labels, mixed.Layout).Rows);

        together.Should().Equal(alone);
    }

    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void An_amount_of_zero_makes_nothing(string resampler)
    {
        MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Make(6));

        ResampledRows result = Resamplers.Make(resampler, SamplingStrategy.EvenOut.WithAmount(0)).Resample(mixed.Rows, mixed.Labels, mixed.Layout);

        result.Made.Should().Be(0);
        MixedRows.Bits(result.Rows).Should().Equal(MixedRows.Bits(mixed.Rows));
        result.Rows.Should().NotBeSameAs(mixed.Rows);
    }

    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void One_class_alone_is_a_named_error(string resampler)
    {
        MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Make(7));
        int[] same = [.. mixed.Labels.Select(label => label < 0 ? -1 : 1)];

        Resamplers.Make(resampler).Invoking(own => own.Resample(mixed.Rows, same, mixed.Layout))
            .Should().Throw<ArgumentException>().WithMessage("*at least two classes*found 1 class*");
    }

    [Theory]
    [MemberData(nameof(Resamplers.All), MemberType = typeof(Resamplers))]
    public void Rows_that_do_not_fit_are_named_and_the_work_can_be_stopped(string resampler)
    {
        MixedRows mixed = Resamplers.Fitting(resampler, MixedRows.Make(8));
        IResampler own = Resamplers.Make(resampler);

        own.Invoking(it => it.Resample(mixed.Rows, mixed.Labels.AsSpan(1), mixed.Layout)).Should().Throw<ArgumentException>().WithMessage("There are 40 rows but 39 labels*");
        own.Invoking(it => it.Resample(null!, [], mixed.Layout)).Should().Throw<ArgumentNullException>();
        own.Invoking(it => it.Resample(mixed.Rows, mixed.Labels, null!)).Should().Throw<ArgumentNullException>();
        own.Invoking(it => it.Resample(mixed.Rows, mixed.Labels, mixed.Layout, new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();
    }

    /// <summary>Smoothing leads out of the range that the class showed, and is meant to.</summary>
    private static void Clamp(Matrix rows, Matrix real, SlotLayout layout)
    {
        foreach (int slot in layout.NumericSlots)
        {
            float[] numbers = [.. real.Column(slot).Where(cell => !float.IsNaN(cell)).DefaultIfEmpty(float.NaN)];
            for (int row = 0; row < rows.Rows; row++)
            {
                rows[row, slot] = Math.Clamp(rows[row, slot], numbers.Min(), numbers.Max());
            }
        }
    }
}
