using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

/// <summary>
/// The textbook's expectation and maximisation, row by row, with covariances of the observed part and Gauss–Jordan elimination: slow, and
/// nothing in common with the library's way but the model.
/// </summary>
internal static class NaiveGaussian
{
    public static (double[] Mean, double[,] Covariance) Fit(Matrix table, double shrinkage, int rounds)
    {
        int d = table.Columns;
        double[] mean = new double[d];
        double[,] covariance = new double[d, d];
        for (int column = 0; column < d; column++)
        {
            double[] observed = [.. table.Column(column).Where(cell => !float.IsNaN(cell)).Select(cell => (double)cell)];
            mean[column] = observed.Average();
            covariance[column, column] = observed.Average(cell => (cell - mean[column]) * (cell - mean[column]));
        }

        for (int round = 0; round < rounds; round++)
        {
            double[] sum = new double[d];
            double[,] squares = new double[d, d];
            for (int row = 0; row < table.Rows; row++)
            {
                (double[] x, double[,] spread) = Expect(table.Row(row).ToArray(), mean, covariance);
                for (int i = 0; i < d; i++)
                {
                    sum[i] += x[i];
                    for (int j = 0; j < d; j++)
                    {
                        squares[i, j] += (x[i] * x[j]) + spread[i, j];
                    }
                }
            }

            for (int i = 0; i < d; i++)
            {
                mean[i] = sum[i] / table.Rows;
            }

            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j < d; j++)
                {
                    covariance[i, j] = ((squares[i, j] / table.Rows) - (mean[i] * mean[j])) / (i == j ? 1 : 1 + shrinkage);
                }
            }
        }

        return (mean, covariance);
    }

    /// <summary>x_m = μ_m + Σ_mo Σ_oo⁻¹ (x_o − μ_o), with what remains uncertain: Σ_mm − Σ_mo Σ_oo⁻¹ Σ_om.</summary>
    public static (double[] Row, double[,] Spread) Expect(float[] row, double[] mean, double[,] covariance)
    {
        int d = row.Length;
        int[] observed = [.. Enumerable.Range(0, d).Where(i => !float.IsNaN(row[i]))];
        int[] missing = [.. Enumerable.Range(0, d).Where(i => float.IsNaN(row[i]))];
        double[,] system = new double[observed.Length, observed.Length + 1 + missing.Length];
        for (int i = 0; i < observed.Length; i++)
        {
            for (int j = 0; j < observed.Length; j++)
            {
                system[i, j] = covariance[observed[i], observed[j]];
            }

            system[i, observed.Length] = row[observed[i]] - mean[observed[i]];
            for (int k = 0; k < missing.Length; k++)
            {
                system[i, observed.Length + 1 + k] = covariance[observed[i], missing[k]];
            }
        }

        Eliminate(system);
        double[] x = [.. row.Select(cell => (double)cell)];
        double[,] spread = new double[d, d];
        foreach (int m in missing)
        {
            x[m] = mean[m] + Enumerable.Range(0, observed.Length).Sum(i => covariance[m, observed[i]] * system[i, observed.Length]);
            for (int k = 0; k < missing.Length; k++)
            {
                spread[m, missing[k]] = covariance[m, missing[k]]
                    - Enumerable.Range(0, observed.Length).Sum(i => covariance[m, observed[i]] * system[i, observed.Length + 1 + k]);
            }
        }

        return (x, spread);
    }

    private static void Eliminate(double[,] system)
    {
        int size = system.GetLength(0);
        int width = system.GetLength(1);
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = 0; row < size; row++)
            {
                double factor = row == pivot ? 0 : system[row, pivot] / system[pivot, pivot];
                for (int column = pivot; column < width && factor != 0; column++)
                {
                    system[row, column] -= factor * system[pivot, column];
                }
            }
        }

        for (int row = 0; row < size; row++)
        {
            for (int column = size; column < width; column++)
            {
                system[row, column] /= system[row, row];
            }
        }
    }
}
