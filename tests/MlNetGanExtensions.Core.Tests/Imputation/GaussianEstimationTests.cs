using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

public sealed class GaussianEstimationTests
{
    [Theory]
    [InlineData(1, 40, 4, 0.2, 0.01, 1)]
    [InlineData(2, 40, 4, 0.2, 0.01, 30)]
    [InlineData(3, 25, 7, 0.4, 0.1, 12)]
    [InlineData(4, 60, 2, 0.5, 0.0, 20)]
    public void Agrees_with_a_slow_implementation_round_for_round(
        ulong seed, int rows, int columns, float share, double shrinkage, int rounds)
    {
        Matrix table = Scaled(Tables.WithHoles(Tables.Correlated(seed, rows, columns), seed, share));

        (ConditionalGaussian gaussian, int taken) =
            new GaussianEstimation(shrinkage, tolerance: double.Epsilon, rounds).Fit(table, CancellationToken.None);
        (double[] mean, double[,] covariance) = NaiveGaussian.Fit(table, shrinkage, rounds);

        taken.Should().Be(rounds);
        for (int i = 0; i < columns; i++)
        {
            gaussian.Mean[i].Should().BeApproximately(mean[i], 1e-9);
            for (int j = 0; j < columns; j++)
            {
                gaussian.Covariance[(i * columns) + j].Should().BeApproximately(covariance[i, j], 1e-9);
            }
        }
    }

    [Fact]
    public void Finds_the_maximum_that_is_known_in_closed_form_where_one_of_two_columns_has_holes()
    {
        // Anderson 1957: regress y on x where both are there, then carry that over to the moments of x in all rows.
        Matrix table = Scaled(Tables.Correlated(5, 60, 2));
        for (int row = 0; row < 25; row++)
        {
            table[row, 1] = float.NaN;
        }

        double[] allX = [.. table.Column(0).Select(x => (double)x)];
        double[] x = allX[25..];
        double[] y = [.. table.Column(1)[25..].Select(cell => (double)cell)];
        double slope = Covariance(x, y) / Covariance(x, x);
        double meanY = y.Average() + (slope * (allX.Average() - x.Average()));
        double residual = Covariance(y, y) - (slope * Covariance(x, y));

        ConditionalGaussian gaussian = new GaussianEstimation(0, 1e-14, 5000).Fit(table, CancellationToken.None).Gaussian;

        gaussian.Mean[1].Should().BeApproximately(meanY, 1e-9);
        gaussian.Covariance[1].Should().BeApproximately(slope * Covariance(allX, allX), 1e-9);
        gaussian.Covariance[3].Should().BeApproximately(residual + (slope * slope * Covariance(allX, allX)), 1e-9);
    }

    [Fact]
    public void Complete_rows_settle_at_once()
    {
        Matrix table = Scaled(Tables.Correlated(6, 50, 5));

        new GaussianEstimation(null, 1e-9, 100).Fit(table, CancellationToken.None).Rounds.Should().Be(2);
    }

    [Theory]
    [InlineData(569, 30, 0.01)]
    [InlineData(40, 32, 0.05)]
    [InlineData(1, 1000, 1)]
    public void Shrinkage_grows_where_rows_are_few(int rows, int columns, double expected) =>
        GaussianEstimation.Shrinkage(rows, columns).Should().BeApproximately(expected, 1e-12);

    internal static Matrix Scaled(Matrix table) => ColumnScaling.Fit(table).Apply(table);

    private static double Covariance(double[] a, double[] b) =>
        a.Zip(b, (x, y) => (x - a.Average()) * (y - b.Average())).Average();
}
