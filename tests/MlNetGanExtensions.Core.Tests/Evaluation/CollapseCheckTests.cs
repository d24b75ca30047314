using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class CollapseCheckTests
{
    [Fact]
    public void One_row_made_again_and_again_is_a_collapse()
    {
        Matrix real = SyntheticTable.Make(1, 200, holes: false);

        CollapseCheck check = CollapseCheck.Run(real, real.SelectRows(new int[100]), SyntheticTable.Layout, ["age", "delay", "symptom"]);

        check.MadeDistinctCategoryRows.Should().Be(1);
        check.RealDistinctCategoryRows.Should().Be(5);
        check.ShownCategoryRowShare.Should().Be(1);
        check.EntropyRatios.Should().OnlyContain(ratio => ratio == 0);
        check.Warnings.Should().HaveCount(4).And.Contain(line => line.StartsWith("age: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Combinations_that_no_real_row_shows_are_told_from_those_that_one_does()
    {
        SlotLayout layout = new(4, new SlotGroup(0, 1), new SlotGroup(2, 3));
        Matrix real = Matrix.FromRows([[1, 0, 1, 0], [0, 1, 0, 1], [0, 1, 0, 0]]);
        Matrix made = Matrix.FromRows([[1, 0, 1, 0], [1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 1], [0, 1, 0, 1]]);

        CollapseCheck.Run(real, made, layout).ShownCategoryRowShare.Should().Be(3.0 / 5, "the first, third and fifth; a hole is a category");
        CollapseCheck.Run(real, real, layout).ShownCategoryRowShare.Should().Be(1);
        CollapseCheck.Run(Matrix.FromRows([[1]]), Matrix.FromRows([[2]]), new SlotLayout(1)).ShownCategoryRowShare.Should().Be(1, "there are no categories");
    }
}
