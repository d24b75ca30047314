using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class SimpleImputerTests
{
    private const float N = float.NaN;

    private static readonly Matrix Table = Matrix.From(new[,]
    {
        { 1f, 10f, -1f },
        { 4f, N, N },
        { N, 40f, 2.5f },
        { 2f, 20f, 7f },
        { 8f, N, N },
    });

    [Fact]
    public void Means_and_medians_are_those_of_the_observed_cells()
    {
        // numpy: nanmean and nanmedian.
        new SimpleImputer().Fit(Table).Fills.ToArray().Should().Equal(3.75f, 70f / 3, 17f / 6);
        new SimpleImputer(SimpleStatistic.Median).Fit(Table).Fills.ToArray().Should().Equal(3f, 20f, 2.5f);
        new SimpleImputer(SimpleStatistic.Constant, -9).Fit(Table).Fills.ToArray().Should().Equal(-9f, -9f, -9f);
    }

    [Fact]
    public void Missing_cells_get_the_number_of_their_column()
    {
        Matrix completed = new SimpleImputer(SimpleStatistic.Median).Fit(Table).Transform(Table);

        completed.Row(1).ToArray().Should().Equal(4f, 20f, 2.5f);
        completed.Row(2).ToArray().Should().Equal(3f, 40f, 2.5f);
    }

    [Fact]
    public void The_mean_keeps_its_precision_over_many_rows_far_from_zero()
    {
        Matrix table = new(100_000, 1);
        for (int row = 0; row < table.Rows; row++)
        {
            table[row, 0] = 1_000_000 + (row % 2);
        }

        new SimpleImputer().Fit(table).Fills[0].Should().Be(1_000_000.5f);
    }

    [Fact]
    public void Settings_out_of_range_are_named()
    {
        Action statistic = () => _ = new SimpleImputer((SimpleStatistic)7);
        Action constant = () => _ = new SimpleImputer(SimpleStatistic.Constant, float.NaN);

        statistic.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected Mean, Median or Constant.*");
        constant.Should().Throw<ArgumentOutOfRangeException>().WithMessage("The number to fill in must be finite.*");
    }
}
