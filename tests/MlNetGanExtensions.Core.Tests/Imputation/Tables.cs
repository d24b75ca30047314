using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

/// <summary>Tables for the tests of imputers.</summary>
internal static class Tables
{
    /// <summary>Columns that follow from two hidden numbers and some noise, each with an offset and a scale of its own.</summary>
    public static Matrix Correlated(ulong seed, int rows, int columns, float noise = 0.3f)
    {
        RandomStream root = new(seed, "test table");
        float[] loadings = Normal(root.Child("loadings"), 2 * columns);
        float[] factors = Normal(root.Child("factors"), 2 * rows);
        float[] errors = Normal(root.Child("errors"), rows * columns);
        Matrix table = new(rows, columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float value = (factors[2 * row] * loadings[2 * column])
                    + (factors[(2 * row) + 1] * loadings[(2 * column) + 1])
                    + (noise * errors[(row * columns) + column]);
                table[row, column] = (value * (1 + column)) + (10 * column) - 5;
            }
        }

        return table;
    }

    /// <summary>A copy with a share of the cells missing; the first row stays whole, so that no column is lost.</summary>
    public static Matrix WithHoles(Matrix table, ulong seed, float share)
    {
        RandomStream stream = new(seed, "test holes");
        Matrix holed = table.Clone();
        for (int row = 1; row < table.Rows; row++)
        {
            for (int column = 0; column < table.Columns; column++)
            {
                if (stream.NextSingle() < share)
                {
                    holed[row, column] = float.NaN;
                }
            }
        }

        return holed;
    }

    public static float[] Normal(RandomStream stream, int length)
    {
        float[] numbers = new float[length];
        stream.FillNormal(numbers);
        return numbers;
    }

    public static int[] Bits(Matrix table) => Array.ConvertAll(table.Values.ToArray(), BitConverter.SingleToInt32Bits);

    /// <summary>Root of the mean squared difference at the cells that a table lacks, after dividing each column by 1 + its number.</summary>
    public static double Error(Matrix truth, Matrix holed, Matrix completed)
    {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < truth.Rows; row++)
        {
            for (int column = 0; column < truth.Columns; column++)
            {
                if (float.IsNaN(holed[row, column]))
                {
                    double error = (completed[row, column] - truth[row, column]) / (1 + column);
                    sum += error * error;
                    count++;
                }
            }
        }

        return Math.Sqrt(sum / count);
    }
}
