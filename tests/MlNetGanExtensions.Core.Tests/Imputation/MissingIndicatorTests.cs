using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class MissingIndicatorTests
{
    private const float N = float.NaN;

    private static readonly Matrix Table = Matrix.From(new[,] { { 1f, 2f, N, 4f }, { N, 6f, N, 8f }, { 9f, 1f, 2f, 3f } });

    [Fact]
    public void Columns_that_lack_a_cell_get_an_indicator()
    {
        MissingIndicator indicator = MissingIndicator.ForIncompleteColumns(Table);

        indicator.Indicated.Should().Equal(0, 2);
        indicator.Indicate(Table).Values.ToArray().Should().Equal(0, 1, 1, 1, 0, 0);
    }

    [Fact]
    public void Indicators_stand_to_the_right_of_any_imputed_table()
    {
        MissingIndicator indicator = new(4, [2, 3]);
        Matrix completed = new SimpleImputer(SimpleStatistic.Constant, 7).Fit(Table).Transform(Table);

        Matrix result = indicator.Append(Table, completed);

        result.Row(0).ToArray().Should().Equal(1, 2, 7, 4, 1, 0);
        result.Row(1).ToArray().Should().Equal(7, 6, 7, 8, 1, 0);
        result.Row(2).ToArray().Should().Equal(9, 1, 2, 3, 0, 0);
    }

    [Fact]
    public void Columns_and_sizes_that_do_not_fit_are_named()
    {
        MissingIndicator indicator = new(4, [0]);
        Action outside = () => _ = new MissingIndicator(4, [4]);
        Action order = () => _ = new MissingIndicator(4, [2, 1]);
        Action width = () => indicator.Indicate(new Matrix(1, 3));
        Action rows = () => indicator.Append(Table, new Matrix(2, 4));

        outside.Should().Throw<ArgumentOutOfRangeException>();
        order.Should().Throw<ArgumentException>().WithMessage("Columns with an indicator must be ascending; 1 follows 2.*");
        width.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected 4 columns, found 3.*");
        rows.Should().Throw<ArgumentOutOfRangeException>().WithMessage("The table has 3 rows, the imputed one 2.*");
    }
}
