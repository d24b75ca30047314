using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Scores that decide which cells go missing, and the draw by them.</summary>
internal static class MissingnessScores
{
    /// <summary>√12 ((mid-rank − ½)/n − ½) over the cells that are there; 0 for NaN cells.</summary>
    /// <remarks>Ranks are used because long-tailed columns would otherwise lose the same few rows whatever the seed.</remarks>
    public static double[] StandardizedRanks(float[] cells)
    {
        int[] rows = new int[cells.Length];
        int observed = 0;
        for (int row = 0; row < cells.Length; row++)
        {
            if (!float.IsNaN(cells[row]))
            {
                rows[observed++] = row;
            }
        }

        Span<int> order = rows.AsSpan(0, observed);
        order.Sort((a, b) => cells[a].CompareTo(cells[b]));
        double[] ranks = new double[cells.Length];
        for (int start = 0; start < observed;)
        {
            int end = start + 1;
            while (end < observed && cells[order[end]] == cells[order[start]])
            {
                end++;
            }

            // Ranks start + 1 … end share their middle, (start + 1 + end) / 2; less ½ that is (start + end) / 2.
            double rank = Math.Sqrt(12) * (((start + end) / 2.0 / observed) - 0.5);
            for (; start < end; start++)
            {
                ranks[order[start]] = rank;
            }
        }

        return ranks;
    }

    /// <summary>The weighted sum of some scores, brought to mean 0 and standard deviation 1; all 0 if it does not vary.</summary>
    public static double[] Combine(double[][] scores, float[] weights, int rows)
    {
        double[] sums = new double[rows];
        double mean = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < scores.Length; i++)
            {
                sums[row] += weights[i] * scores[i][row];
            }

            mean += sums[row] / rows;
        }

        double variance = 0;
        foreach (double sum in sums)
        {
            variance += (sum - mean) * (sum - mean) / rows;
        }

        double scale = variance < 1e-20 ? 0 : 1 / Math.Sqrt(variance);
        for (int row = 0; row < rows; row++)
        {
            sums[row] = (sums[row] - mean) * scale;
        }

        return sums;
    }

    /// <summary>
    /// Marks round(share × observed) observed cells of a column: those with the largest strength × score + Gumbel number.
    /// </summary>
    public static void Hide(Matrix table, int column, double[] scores, double share, double strength, RandomStream random, bool[] hidden)
    {
        float[] gumbel = new float[table.Rows];
        random.FillGumbel(gumbel);
        double[] keys = new double[table.Rows];
        int[] rows = new int[table.Rows];
        int observed = 0;
        for (int row = 0; row < table.Rows; row++)
        {
            if (!float.IsNaN(table[row, column]))
            {
                keys[row] = (strength * scores[row]) + gumbel[row];
                rows[observed++] = row;
            }
        }

        // The row number settles equal keys, so that the order does not depend on how the sort works.
        Span<int> order = rows.AsSpan(0, observed);
        order.Sort((a, b) => keys[a] != keys[b] ? keys[b].CompareTo(keys[a]) : a.CompareTo(b));
        foreach (int row in order[..(int)Math.Round(share * observed)])
        {
            hidden[(row * table.Columns) + column] = true;
        }
    }
}
