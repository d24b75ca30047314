using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class GaussianImputerTests
{
    [Fact]
    public void A_line_is_followed_and_its_end_kept()
    {
        Matrix table = new(41, 2);
        for (int row = 0; row <= 40; row++)
        {
            table[row, 0] = row;
            table[row, 1] = 100 - (2 * row);
        }

        table[10, 1] = float.NaN;
        GaussianImputerModel model = new GaussianImputer(new GaussianImputerOptions { Shrinkage = 1e-6 }).Fit(table);
        Matrix later = Matrix.From(new[,] { { 10, float.NaN }, { 70, float.NaN }, { float.NaN, 50 } });

        Matrix completed = model.Transform(later);

        completed[0, 1].Should().BeApproximately(80, 0.01f);
        completed[1, 1].Should().Be(20, "that is the smallest cell that the column showed");
        completed[2, 0].Should().BeApproximately(25, 0.01f);
    }

    [Fact]
    public void Without_shrinkage_columns_that_follow_from_each_other_are_named()
    {
        Matrix table = Matrix.From(new float[,] { { 1, 1, 0 }, { 2, 2, 1 }, { 3, 3, 0 }, { 4, 4, 1 } });
        Action act = () => new GaussianImputer(new GaussianImputerOptions { Shrinkage = 0 }).Fit(table);

        act.Should().Throw<ArgumentException>().WithMessage("*columns follow from each other*");
    }

    [Theory]
    [InlineData(-0.1, 1e-3, 10)]
    [InlineData(double.NaN, 1e-3, 10)]
    [InlineData(0.1, 0, 10)]
    [InlineData(0.1, 1e-3, 0)]
    public void Settings_out_of_range_are_named(double shrinkage, double tolerance, int rounds)
    {
        Action act = () => _ = new GaussianImputer(
            new GaussianImputerOptions { Shrinkage = shrinkage, Tolerance = tolerance, MaximumRounds = rounds });

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
