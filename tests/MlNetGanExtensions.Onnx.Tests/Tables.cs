using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>Tables for the tests: numbers that depend on each other, one of them with a long tail, and a category of three slots.</summary>
internal static class Tables
{
    public const int Columns = 8;

    /// <summary>The first slot of the category, which has the last three.</summary>
    public const int Category = 5;

    /// <summary>Rows without holes.</summary>
    public static Matrix Whole(ulong seed, int rows)
    {
        RandomStream stream = new(seed, "onnx test table");
        float[] numbers = new float[7];
        Matrix table = new(rows, Columns);
        for (int row = 0; row < rows; row++)
        {
            stream.Child(row).FillNormal(numbers);
            Span<float> cells = table.Row(row);
            cells[0] = numbers[0];
            cells[1] = 2 + numbers[0] + (0.4f * numbers[1]);
            cells[2] = MathF.Exp(0.5f * (numbers[0] + numbers[2]));
            cells[3] = -MathF.Exp(0.6f * numbers[3]) + numbers[1];
            cells[4] = MathF.Round(3 * numbers[4]);
            cells[Category + (numbers[0] + numbers[5] > 0.5f ? 0 : numbers[6] > 0 ? 1 : 2)] = 1;
        }

        return table;
    }

    /// <summary>
    /// A fifth of the numbers missing, and with it whole categories; some categories that no training row showed (all slots 0); the first
    /// row whole, the second one lacking everything.
    /// </summary>
    public static Matrix WithHoles(Matrix whole, ulong seed, float share = 0.2f)
    {
        RandomStream stream = new(seed, "onnx test holes");
        Matrix table = whole.Clone();
        for (int row = 1; row < table.Rows; row++)
        {
            Span<float> cells = table.Row(row);
            for (int column = 0; column < Category; column++)
            {
                cells[column] = row == 1 || stream.NextSingle() < share ? float.NaN : cells[column];
            }

            float category = row == 1 ? 0 : stream.NextSingle();
            if (category < share)
            {
                cells[Category..].Fill(float.NaN);
            }
            else if (category < share + 0.05f)
            {
                cells[Category..].Clear();
            }
        }

        return table;
    }

    /// <summary>Classes that follow from the rows, but for some noise.</summary>
    public static int[] Labels(Matrix whole, int classes)
    {
        int[] labels = new int[whole.Rows];
        for (int row = 0; row < labels.Length; row++)
        {
            float sum = whole[row, 0] + (0.3f * whole[row, 4]) + whole[row, Category];
            labels[row] = Math.Clamp((int)MathF.Floor(sum + (classes / 2f)), 0, classes - 1);
        }

        for (int i = 0; i < classes; i++)
        {
            labels[i] = i;
        }

        return labels;
    }
}
