using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>The definitions of SMOTE and SMOTE-NC in double precision, pair by pair and as plainly as can be.</summary>
internal static class NaiveSmote
{
    /// <summary>The nearest rows of each row, nearest first, the first of equally near ones.</summary>
    public static int[][] Neighbours(Matrix rows, SlotLayout layout, int count, double penalty)
    {
        NaiveMetric metric = NaiveMetric.Plain(rows, layout, penalty);
        int[] all = [.. Enumerable.Range(0, rows.Rows)];
        return [.. all.Select(row => metric.Nearest(row, all, count))];
    }

    /// <summary>The state of a category: which of its slots is 1, or −1.</summary>
    public static int State(Matrix rows, int row, SlotGroup group)
    {
        for (int slot = group.First; slot <= group.Last; slot++)
        {
            if (rows[row, slot] == 1)
            {
                return slot - group.First;
            }
        }

        return -1;
    }

    /// <summary>The state that most of some rows are in, the first one's of several.</summary>
    public static int CommonState(Matrix rows, int[] members, SlotGroup group) =>
        members.Select(row => State(rows, row, group)).GroupBy(state => state).MaxBy(states => states.Count())!.Key;

    /// <summary>What a category that differs adds to the squared distance.</summary>
    public static double Penalty(Matrix rows, SlotLayout layout)
    {
        List<double> variances = [];
        foreach (int slot in layout.NumericSlots)
        {
            double[] cells = [.. rows.Column(slot).Where(cell => !float.IsNaN(cell)).Select(cell => (double)cell)];
            if (cells.Distinct().Count() > 1)
            {
                variances.Add(cells.Average(cell => (cell - cells.Average()) * (cell - cells.Average())));
            }
        }

        variances.Sort();
        if (variances.Count == 0)
        {
            return 1;
        }

        double median = (Math.Sqrt(variances[variances.Count / 2]) + Math.Sqrt(variances[(variances.Count - 1) / 2])) / 2;
        return median * median;
    }
}
