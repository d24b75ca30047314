using MlNetGanExtensions.Core.Tests.Persistence.Models;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Generators say by themselves when they make a few rows again and again.</summary>
public sealed class CollapseTests
{
    private const int States = 8;

    [Fact]
    public void A_generator_that_can_make_a_few_rows_only_says_so()
    {
        (Matrix rows, int[] labels, SlotLayout layout) = Combinations();

        // A single unit can tell but few categories apart, and it does not learn.
        TabularGan narrow = new(new TabularGanOptions
        {
            LatentSize = 1,
            TrunkSizes = [1],
            CategoryTemperature = null,
            Rounds = 2,
            LearningRate = 1e-20f,
        });

        CollapseCheck check = narrow.Fit(rows, labels, layout, [0, 1]).Collapse[1];

        check.RealDistinctCategoryRows.Should().BeGreaterThan(50);
        check.MadeDistinctCategoryRows.Should().BeLessThan(25);
        check.Warnings.Should().Contain(warning => warning.Contains("distinct rows of categories"));
    }

    [Fact]
    public void A_generator_whose_rows_vary_as_the_real_ones_do_has_no_warning()
    {
        (Matrix rows, int[] labels, SlotLayout layout) = Combinations();

        TabularVaeModel model = new TabularVae(new TabularVaeOptions { Rounds = 100 }).Fit(rows, labels, layout, [1]);

        model.Collapse.Should().ContainKey(1).And.HaveCount(1);
        model.Collapse[1].Warnings.Should().BeEmpty();
        model.Collapse[1].MadeDistinctCategoryRows.Should().BeGreaterThan(32);
    }

    [Fact]
    public void Rows_without_weight_are_not_missed()
    {
        // The rows of the first category alone have weight: a generator that makes no others has not collapsed.
        (Matrix rows, int[] labels, SlotLayout layout) = Combinations();
        RowWeights weights = new([.. Enumerable.Range(0, rows.Rows).Select(row => rows[row, 0])]);

        TabularVaeModel model = new TabularVae(new TabularVaeOptions { Rounds = 300, Noise = 0.3f }).Fit(rows, labels, layout, [1], weights);

        model.Collapse[1].RealDistinctCategoryRows.Should().BeLessThanOrEqualTo(States);
        model.Collapse[1].Warnings.Should().NotContain(warning => warning.Contains("distinct rows of categories"));
    }

    [Theory]
    [MemberData(nameof(Generators.All), MemberType = typeof(Generators))]
    public void Every_generator_is_looked_at_for_each_class_and_a_loaded_one_for_none(string name)
    {
        MixedRows mixed = MixedRows.Make(3, classes: 3);

        IFittedRowGenerator fitted = Generators.Make(name).Fit(mixed.Rows, mixed.Labels, mixed.Layout, [2, 0]);

        IChecksCollapse looked = fitted.Should().BeAssignableTo<IChecksCollapse>().Subject;
        looked.Collapse.Keys.Should().Equal(0, 2);
        IChecksCollapse loaded = (IChecksCollapse)ModelUnderTest.Of(fitted).FromBytes(ModelUnderTest.Of(fitted).ToBytes()).Model;
        loaded.Collapse.Should().BeEmpty();
    }

    /// <summary>Two independent categories in two classes.</summary>
    private static (Matrix Rows, int[] Labels, SlotLayout Layout) Combinations()
    {
        RandomStream stream = new(4, "combinations");
        Matrix rows = new(400, 2 * States);
        for (int row = 0; row < rows.Rows; row++)
        {
            rows[row, stream.NextInt32(States)] = 1;
            rows[row, States + stream.NextInt32(States)] = 1;
        }

        return (
            rows,
            [.. Enumerable.Range(0, rows.Rows).Select(row => row % 4 == 0 ? 0 : 1)],
            new SlotLayout(2 * States, new SlotGroup(0, States - 1), new SlotGroup(States, (2 * States) - 1)));
    }
}
