using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests;

public sealed class MatrixTests
{
    [Fact]
    public void Copies_a_two_dimensional_array_row_by_row()
    {
        Matrix matrix = Matrix.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        matrix.Values.ToArray().Should().Equal(1, 2, 3, 4, 5, 6);
        matrix.Row(1).ToArray().Should().Equal(4, 5, 6);
        matrix.Column(2).Should().Equal(3, 6);
        matrix.SelectRows([1, 1]).Values.ToArray().Should().Equal(4, 5, 6, 4, 5, 6);
        matrix.SelectColumns([2, 0]).Values.ToArray().Should().Equal(3, 1, 6, 4);
    }

    [Fact]
    public void Rows_of_unequal_length_are_named()
    {
        Action act = () => Matrix.FromRows([[1f, 2f], [3f]]);

        act.Should().Throw<ArgumentException>().WithMessage("Row 1 has 1 cells, the first row has 2.*");
    }
}
