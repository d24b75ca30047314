using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>The rows of a table along its two directions of largest variance, found by orthogonal iteration.</summary>
internal static class PrincipalComponents
{
    /// <summary>x and y of each row, one after the other, centred; a direction without variance gives 0 for all rows.</summary>
    public static double[] Project(Matrix table, RandomStream random)
    {
        double[] means = new double[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                means[column] += cells[column] / (double)table.Rows;
            }
        }

        double[] first = Start(table.Columns, random);
        double[] second = Start(table.Columns, random);
        double[] projected = new double[2 * table.Rows];
        Orthonormalize(first, second);

        // As a start of a layout the directions need not be exact, so a fixed number of rounds will do.
        for (int round = 0; round < 60; round++)
        {
            Multiply(table, means, first, second, projected);
            MultiplyTransposed(table, means, projected, first, second);
            Orthonormalize(first, second);
        }

        // An eigenvector may point either way: its largest part is made positive.
        Orient(first);
        Orient(second);
        Multiply(table, means, first, second, projected);
        return projected;
    }

    private static double[] Start(int length, RandomStream random)
    {
        double[] vector = new double[length];
        foreach (ref double part in vector.AsSpan())
        {
            part = random.NextSingle() - 0.5;
        }

        return vector;
    }

    private static void Multiply(Matrix table, double[] means, double[] first, double[] second, double[] projected)
    {
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            double x = 0;
            double y = 0;
            for (int column = 0; column < cells.Length; column++)
            {
                double cell = cells[column] - means[column];
                x += cell * first[column];
                y += cell * second[column];
            }

            projected[2 * row] = x;
            projected[(2 * row) + 1] = y;
        }
    }

    private static void MultiplyTransposed(Matrix table, double[] means, double[] projected, double[] first, double[] second)
    {
        Array.Clear(first);
        Array.Clear(second);
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                double cell = cells[column] - means[column];
                first[column] += cell * projected[2 * row];
                second[column] += cell * projected[(2 * row) + 1];
            }
        }
    }

    private static void Orthonormalize(double[] first, double[] second)
    {
        double size = Normalize(first, 0);
        double shared = Dot(first, second);
        for (int i = 0; i < first.Length; i++)
        {
            second[i] -= shared * first[i];
        }

        // What is left of a second direction that has no variance is rounding noise.
        Normalize(second, 1e-10 * size);
    }

    private static double Normalize(double[] vector, double noise)
    {
        double size = Math.Sqrt(Dot(vector, vector));
        if (size <= noise)
        {
            Array.Clear(vector);
            return 0;
        }

        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] /= size;
        }

        return size;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Orient(double[] vector)
    {
        double largest = 0;
        foreach (double part in vector)
        {
            largest = Math.Abs(part) > Math.Abs(largest) ? part : largest;
        }

        for (int i = 0; largest < 0 && i < vector.Length; i++)
        {
            vector[i] = -vector[i];
        }
    }
}
