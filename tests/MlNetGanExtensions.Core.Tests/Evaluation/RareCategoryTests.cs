using System.Text.Json;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

public sealed class RareCategoryTests
{
    [Fact]
    public void Rare_categories_are_those_counted_by_hand()
    {
        // a 6 of 10, b 3, c 1, d none; made rows have a 2 of 4, b none, d 2.
        Matrix real = Categories(0, 0, 0, 0, 0, 0, 1, 1, 1, 2);
        Matrix made = Categories(0, 0, 3, 3);
        SyntheticDataOptions options = new() { ColumnNames = ["kind"], SlotNames = ["a", "b", "c", "d"], RareCategoryLimit = 0.5 };

        SyntheticDataReport report = SyntheticDataReport.Compare(real, made, new SlotLayout(4, new SlotGroup(0, 3)), options);

        report.RareCategories.Categories.Should().Equal(new RareCategory("kind", "b", 0.3, 0), new RareCategory("kind", "c", 0.1, 0));
        report.RareCategories.Lost.Should().HaveCount(2);
        report.RareCategories.CoveredShare.Should().Be(0);
        report.ToString().Should().Contain("rare categories (below 50.0 % of the real rows): 2, lost 2\n  kind: b  real 30.00 %  made  0.00 %  lost\n");
        JsonElement second = JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("rareCategories")[1];
        second.GetProperty("category").GetString().Should().Be("c");
        second.GetProperty("realShare").GetDouble().Should().Be(0.1);
        second.GetProperty("isLost").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void A_category_at_the_limit_is_not_rare_and_one_that_is_made_is_not_lost()
    {
        Matrix real = Categories(0, 0, 0, 1);

        RareCategoryCoverage at = SyntheticDataReport.Compare(
            real, real, new SlotLayout(4, new SlotGroup(0, 3)), new SyntheticDataOptions { RareCategoryLimit = 0.25 }).RareCategories;
        RareCategoryCoverage above = SyntheticDataReport.Compare(
            real, real, new SlotLayout(4, new SlotGroup(0, 3)), new SyntheticDataOptions { RareCategoryLimit = 0.26 }).RareCategories;

        at.Categories.Should().BeEmpty();
        at.CoveredShare.Should().Be(double.NaN);
        above.Categories.Should().Equal(new RareCategory("slots 0-3", "slot 1", 0.25, 0.25));
        above.CoveredShare.Should().Be(1);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_limit_of_rare_categories_is_a_share(double limit)
    {
        Matrix rows = SyntheticTable.Make(1, 10, holes: false);

        Action act = () => SyntheticDataReport.Compare(rows, rows, SyntheticTable.Layout, new SyntheticDataOptions { RareCategoryLimit = limit });

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A limit from 0 to 1 was expected.*");
    }

    private static Matrix Categories(params int[] states)
    {
        Matrix rows = new(states.Length, 4);
        for (int row = 0; row < states.Length; row++)
        {
            rows[row, states[row]] = 1;
        }

        return rows;
    }
}
