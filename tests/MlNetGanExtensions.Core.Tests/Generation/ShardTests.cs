using MlNetGanExtensions.Core.Tests.Numerics;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Several machines that each make a part of the rows.</summary>
public sealed class ShardTests
{
    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void The_shards_together_are_the_rows_of_one_machine(string generator)
    {
        foreach (bool weighted in new[] { false, true })
        {
            MixedRows mixed = MixedRows.Make(5, classes: 3);
            IFittedRowGenerator fitted = Fit(generator, mixed, weighted);

            // The last of these is more than the number of rows of the class times the turns that an order lasts.
            foreach (int rows in new[] { 0, 1, 20, 700 })
            {
                int[] whole = MixedRows.Bits(fitted.Generate(1, rows, seed: 8));
                foreach (int count in Shards.Counts)
                {
                    Matrix[] parts = [.. Shards.Of(rows, count).Select(range => fitted.Generate(1, range, seed: 8))];

                    parts.Select(part => part.Rows).Should().Equal(Shards.Of(rows, count).Select(range => range.Count));
                    parts.Should().OnlyContain(part => part.Columns == mixed.Layout.Columns);
                    parts.SelectMany(MixedRows.Bits).Should().Equal(whole);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void Rows_far_behind_are_made_without_those_before_them(string generator)
    {
        // Whoever made four million million rows first would not come to an end.
        const long Far = 4_000_000_000_000;
        foreach (bool weighted in new[] { false, true })
        {
            IFittedRowGenerator fitted = Fit(generator, MixedRows.Make(5, classes: 3), weighted);

            Matrix made = fitted.Generate(1, new RowRange(Far, 140), seed: 8);
            Matrix around = fitted.Generate(1, new RowRange(Far - 3, 150), seed: 8);

            MixedRows.Bits(made).Should().Equal(MixedRows.Bits(around.SelectRows(new RowRange(3, 140))));
            MixedRows.Bits(made).Should().NotEqual(MixedRows.Bits(fitted.Generate(1, 140, seed: 8)));
        }
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void A_class_that_was_not_fitted_is_named(string generator)
    {
        MixedRows mixed = MixedRows.Make(5);
        IFittedRowGenerator fitted = Generators.Make(generator).Fit(mixed.Rows, mixed.Labels, mixed.Layout, [1]);

        fitted.Invoking(own => own.Generate(0, new RowRange(0, 1), 1)).Should()
            .Throw<ArgumentOutOfRangeException>().WithMessage("The generator was fitted for the classes 1*");
    }

    [Fact]
    public void Rows_that_meet_conditions_are_shared_out_too()
    {
        Matrix rows = DependentRows.Make(60);
        int[] labels = [.. Enumerable.Range(0, 60).Select(row => row % 3 == 0 ? 1 : 0)];
        ConditionalTabularGanModel model = (ConditionalTabularGanModel)Generators.Make("conditional gan").Fit(rows, labels, DependentRows.Layout, [0, 1]);
        CategoryCondition condition = new(0, 1);

        GeneratedRows whole = model.Generate(150, 9, condition);
        Matrix ofOne = model.Generate(1, 150, 9, condition);

        whole.Labels.Distinct().Should().HaveCount(2);
        foreach (int count in Shards.Counts)
        {
            GeneratedRows[] parts = [.. Shards.Of(150, count).Select(range => model.Generate(range, 9, condition))];
            parts.SelectMany(part => part.Labels).Should().Equal(whole.Labels);
            parts.SelectMany(part => MixedRows.Bits(part.Rows)).Should().Equal(MixedRows.Bits(whole.Rows));
            Shards.Of(150, count).SelectMany(range => MixedRows.Bits(model.Generate(1, range, 9, condition))).Should().Equal(MixedRows.Bits(ofOne));
        }
    }

    private static IFittedRowGenerator Fit(string generator, MixedRows mixed, bool weighted)
    {
        RowWeights? weights = weighted ? new RowWeights([.. mixed.Labels.Select((_, row) => row % 4)]) : null;
        return Generators.Make(generator).Fit(mixed.Rows, mixed.Labels, mixed.Layout, [0, 1, 2], weights);
    }
}
