using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>ADASYN's density in double precision, pair by pair and as plainly as can be.</summary>
internal static class NaiveDensity
{
    /// <summary>For each row of a class the share of rows of other classes among its nearest rows; NaN for the other rows.</summary>
    public static double[] Shares(Matrix rows, int[] labels, SlotLayout layout, int number, int neighbours)
    {
        int[] known = [.. Enumerable.Range(0, rows.Rows).Where(row => labels[row] >= 0)];
        double[] deviations = [.. layout.NumericSlots.Select(slot => Deviation(rows.Column(slot)))];
        double[] shares = new double[rows.Rows];
        for (int row = 0; row < rows.Rows; row++)
        {
            int[] near = [.. known.Where(other => other != row).OrderBy(other => Distance(rows, layout, deviations, row, other)).Take(neighbours)];
            shares[row] = labels[row] == number ? near.Average(other => labels[other] == number ? 0.0 : 1.0) : double.NaN;
        }

        return shares;
    }

    /// <summary>Whether the nearest rows of a row are clearly nearer than the next one: then rounding cannot change which they are.</summary>
    public static bool IsClear(Matrix rows, int[] labels, SlotLayout layout, int row, int neighbours)
    {
        double[] deviations = [.. layout.NumericSlots.Select(slot => Deviation(rows.Column(slot)))];
        double[] distances = [.. Enumerable.Range(0, rows.Rows).Where(other => other != row && labels[other] >= 0)
            .Select(other => Distance(rows, layout, deviations, row, other)).Order()];
        return distances.Length <= neighbours || distances[neighbours] > distances[neighbours - 1] * 1.0001;
    }

    private static double Deviation(float[] column)
    {
        double[] cells = [.. column.Where(cell => !float.IsNaN(cell)).Select(cell => (double)cell)];
        return cells.Distinct().Count() < 2 ? 1 : Math.Sqrt(cells.Average(cell => Math.Pow(cell - cells.Average(), 2)));
    }

    private static double Distance(Matrix rows, SlotLayout layout, double[] deviations, int row, int other)
    {
        double sum = 0;
        int cells = layout.Groups.Count;
        for (int i = 0; i < deviations.Length; i++)
        {
            double difference = ((double)rows[row, layout.NumericSlots[i]] - rows[other, layout.NumericSlots[i]]) / deviations[i];
            sum += double.IsNaN(difference) ? 0 : difference * difference;
            cells += double.IsNaN(difference) ? 0 : 1;
        }

        sum += layout.Groups.Count(group => NaiveSmote.State(rows, row, group) != NaiveSmote.State(rows, other, group));
        return sum / cells;
    }
}
