using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>How far the neighbours in a layout are neighbours in the table too (Venna and Kaski 2001).</summary>
public static class Trustworthiness
{
    /// <summary>
    /// 1 − 2 / (n k (2n − 3k − 1)) Σᵢ Σⱼ (r(i, j) − k), where j runs over the k nearest rows of i in the layout and r is j's place among
    /// the nearest rows of i in the table, counted only beyond k.
    /// </summary>
    /// <remarks>Equal distances are ordered by row number. O(n² log n).</remarks>
    /// <param name="table">Rows are records; all cells are finite.</param>
    /// <param name="layout">A row of any width for each record; all cells are finite.</param>
    /// <param name="neighbours">k, at least 1 and below half the number of rows.</param>
    /// <returns>0 to 1; 1 if no stranger is among the k nearest of any row.</returns>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1, or not below half the rows.</exception>
    public static double Measure(Matrix table, Matrix layout, int neighbours = 5)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(layout);
        if (table.Rows != layout.Rows)
        {
            throw new ArgumentException($"The table has {table.Rows} rows, the layout {layout.Rows}.", nameof(layout));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        if (2L * neighbours >= table.Rows)
        {
            throw new ArgumentOutOfRangeException(nameof(neighbours), neighbours, $"Expected fewer than half of the {table.Rows} rows.");
        }

        double n = table.Rows;
        double k = neighbours;
        double penalty = 0;
        int[] inTable = new int[table.Rows];
        int[] inLayout = new int[table.Rows];
        double[] distances = new double[table.Rows];
        int[] place = new int[table.Rows];
        for (int row = 0; row < table.Rows; row++)
        {
            Order(table, row, inTable, distances);
            Order(layout, row, inLayout, distances);
            for (int i = 0; i < inTable.Length; i++)
            {
                place[inTable[i]] = i;
            }

            // The row itself stands in place 0 of both.
            for (int i = 1; i <= neighbours; i++)
            {
                penalty += Math.Max(0, place[inLayout[i]] - neighbours);
            }
        }

        return 1 - (penalty * 2 / (n * k * ((2 * n) - (3 * k) - 1)));
    }

    private static void Order(Matrix points, int row, int[] order, double[] distances)
    {
        ReadOnlySpan<float> centre = points.Row(row);
        for (int other = 0; other < order.Length; other++)
        {
            ReadOnlySpan<float> cells = points.Row(other);
            double sum = 0;
            for (int column = 0; column < cells.Length; column++)
            {
                double difference = (double)cells[column] - centre[column];
                sum += difference * difference;
            }

            order[other] = other;
            distances[other] = other == row ? -1 : sum;
        }

        Array.Sort(order, (a, b) => distances[a] != distances[b] ? distances[a].CompareTo(distances[b]) : a.CompareTo(b));
    }
}
