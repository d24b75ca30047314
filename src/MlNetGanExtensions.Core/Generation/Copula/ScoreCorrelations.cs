using MlNetGanExtensions.Numerics.LinearAlgebra;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>The correlations of normal scores, drawn towards 0.</summary>
internal static class ScoreCorrelations
{
    /// <summary>Least part of the identity: no number of columns that say the same makes the rest of it singular in double precision.</summary>
    public const double LeastShrinkage = 1e-6;

    /// <param name="rows">The rows, for their shares.</param>
    /// <param name="scores">The scores of each latent column, NaN where a number is missing; each column varies.</param>
    /// <param name="shrinkage">From 0 to 1; null for the best one.</param>
    /// <returns>Columns × columns, of which only the upper triangle is of use.</returns>
    public static double[] Of(CopulaRows rows, double[][] scores, double? shrinkage)
    {
        int columns = scores.Length;
        double[] standard = Standardised(rows, scores);
        double[] products = new double[columns * columns];
        double[] squares = new double[columns * columns];
        double[] row = new double[columns];
        double[] rowSquares = new double[columns];
        for (int i = 0; i < rows.Shares.Length; i++)
        {
            standard.AsSpan(i * columns, columns).CopyTo(row);
            for (int column = 0; column < columns; column++)
            {
                rowSquares[column] = row[column] * row[column];
            }

            OuterProduct.AddToUpper(rows.Shares[i], row, products);
            OuterProduct.AddToUpper(rows.Shares[i], rowSquares, squares);
        }

        double part = Math.Max(shrinkage ?? Best(products, squares, columns, rows.EffectiveCount), LeastShrinkage);
        for (int i = 0; i < columns; i++)
        {
            products[(i * columns) + i] = 1;
            for (int j = i + 1; j < columns; j++)
            {
                products[(i * columns) + j] *= 1 - part;
            }
        }

        return products;
    }

    /// <summary>
    /// The sum of the correlations' variances over the sum of their squares, at most 1 (Schäfer and Strimmer 2005, section 3, target D with
    /// unit variances): the part that makes the expected squared error least.
    /// </summary>
    private static double Best(double[] products, double[] squares, int columns, double count)
    {
        double variances = 0;
        double sum = 0;
        for (int i = 0; i < columns; i++)
        {
            for (int j = i + 1; j < columns; j++)
            {
                double correlation = products[(i * columns) + j];
                variances += Math.Max(0, squares[(i * columns) + j] - (correlation * correlation));
                sum += correlation * correlation;
            }
        }

        return count > 1 && sum > 0 ? Math.Min(1, variances / (count - 1) / sum) : 1;
    }

    /// <summary>Row after row, each column with mean 0 and variance 1 over all rows; a missing number is 0.</summary>
    private static double[] Standardised(CopulaRows rows, double[][] scores)
    {
        int columns = scores.Length;
        double[] standard = new double[rows.Shares.Length * columns];
        for (int column = 0; column < columns; column++)
        {
            double[] own = scores[column];
            double present = 0;
            double mean = 0;
            for (int row = 0; row < own.Length; row++)
            {
                present += double.IsNaN(own[row]) ? 0 : rows.Shares[row];
                mean += double.IsNaN(own[row]) ? 0 : rows.Shares[row] * own[row];
            }

            mean /= present;
            double variance = 0;
            for (int row = 0; row < own.Length; row++)
            {
                variance += double.IsNaN(own[row]) ? 0 : rows.Shares[row] * (own[row] - mean) * (own[row] - mean);
            }

            double scale = variance > 0 ? 1 / Math.Sqrt(variance) : 0;
            for (int row = 0; row < own.Length; row++)
            {
                standard[(row * columns) + column] = double.IsNaN(own[row]) ? 0 : (own[row] - mean) * scale;
            }
        }

        return standard;
    }
}
