using MlNetGanExtensions.Core.Tests.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.LinearAlgebra;

namespace MlNetGanExtensions.Core.Tests.Numerics.LinearAlgebra;

public sealed class CholeskyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(33)]
    public void The_factor_times_itself_is_the_matrix_and_its_solutions_solve(int size)
    {
        double[] matrix = Positive(size);
        double[] factor = (double[])matrix.Clone();
        double[] b = [.. Enumerable.Range(0, size).Select(i => i - 2.5)];
        double[] x = (double[])b.Clone();
        double[] inverse = new double[size * size];

        Cholesky.TryFactor(factor, size).Should().BeTrue();
        Cholesky.Solve(factor, size, x);
        Cholesky.Invert(factor, size, inverse);

        for (int i = 0; i < size; i++)
        {
            double product = 0;
            for (int j = 0; j < size; j++)
            {
                double square = 0;
                double unit = 0;
                for (int k = 0; k < size; k++)
                {
                    square += k <= Math.Min(i, j) ? factor[(k * size) + i] * factor[(k * size) + j] : 0;
                    unit += matrix[(i * size) + k] * inverse[(k * size) + j];
                }

                square.Should().BeApproximately(matrix[(i * size) + j], 1e-11);
                unit.Should().BeApproximately(i == j ? 1 : 0, 1e-10);
                product += matrix[(i * size) + j] * x[j];
            }

            product.Should().BeApproximately(b[i], 1e-10);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void A_matrix_that_is_not_positive_definite_is_refused(double diagonal, double other)
    {
        double[] matrix = [diagonal, other, other, diagonal];

        Cholesky.TryFactor(matrix, 2).Should().BeFalse();
    }

    [Fact]
    public void Adding_scaled_numbers_rounds_the_product_and_the_sum_one_after_the_other()
    {
        for (int length = 0; length < 40; length++)
        {
            double[] source = Numbers(length, "source");
            double[] target = Numbers(length, "target");
            double[] expected = [.. target.Zip(source, (t, s) => t + (0.1 * s))];

            AddScaled.Apply(0.1, source, target);

            target.Should().Equal(expected);
        }
    }

    [Fact]
    public void An_outer_product_is_added_above_the_diagonal_only()
    {
        double[] matrix = new double[9];

        OuterProduct.AddToUpper(2, [1, 2, 3], matrix);

        matrix.Should().Equal(2, 4, 6, 0, 8, 12, 0, 0, 18);
    }

    private static double[] Positive(int size)
    {
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            OuterProduct.AddToUpper(1, Numbers(size, $"vector {i}"), matrix);
        }

        for (int i = 0; i < size; i++)
        {
            matrix[(i * size) + i] += 1;
            for (int j = 0; j < i; j++)
            {
                matrix[(i * size) + j] = matrix[(j * size) + i];
            }
        }

        return matrix;
    }

    private static double[] Numbers(int length, string purpose) =>
        Array.ConvertAll(Imputation.Tables.Normal(new RandomStream(1, purpose), length), number => (double)number);
}
