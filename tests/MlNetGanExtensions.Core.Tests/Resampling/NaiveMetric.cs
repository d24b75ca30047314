using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>How far rows with numbers, categories and holes are apart, in double precision, pair by pair and as plainly as can be.</summary>
/// <param name="rows">The rows.</param>
/// <param name="layout">What the slots are.</param>
/// <param name="units">What each of the numeric slots is divided by.</param>
/// <param name="penalty">What a category that differs adds to the squared distance.</param>
internal sealed class NaiveMetric(Matrix rows, SlotLayout layout, double[] units, double penalty)
{
    private readonly double[][] _numbers =
        [.. Enumerable.Range(0, rows.Rows).Select(row => layout.NumericSlots.Select((slot, i) => rows[row, slot] / units[i]).ToArray())];

    private readonly int[][] _states =
        [.. Enumerable.Range(0, rows.Rows).Select(row => layout.Groups.Select(group => NaiveSmote.State(rows, row, group)).ToArray())];

    public static NaiveMetric Plain(Matrix rows, SlotLayout layout, double penalty) =>
        new(rows, layout, [.. layout.NumericSlots.Select(_ => 1.0)], penalty);

    public static NaiveMetric Standardised(Matrix rows, SlotLayout layout) =>
        new(rows, layout, [.. layout.NumericSlots.Select(slot => Deviation(rows.Column(slot)))], 1);

    /// <summary>The nearest of some rows, nearest first, the first of equally near ones.</summary>
    public int[] Nearest(int row, IEnumerable<int> among, int count) =>
        [.. among.Where(other => other != row).OrderBy(other => Squared(row, other)).Take(count)];

    /// <summary>Whether the nearest rows are clearly nearer than the next one: then rounding cannot change which they are.</summary>
    public bool IsClear(int row, IEnumerable<int> among, int count)
    {
        double[] squares = [.. among.Where(other => other != row).Select(other => Squared(row, other)).Order()];
        return squares.Length <= count || squares[count] > squares[count - 1] * 1.0001;
    }

    private static double Deviation(float[] column)
    {
        double[] cells = [.. column.Where(cell => !float.IsNaN(cell)).Select(cell => (double)cell)];
        return cells.Distinct().Count() < 2 ? 1 : Math.Sqrt(cells.Average(cell => Math.Pow(cell - cells.Average(), 2)));
    }

    private double Squared(int row, int other)
    {
        double sum = 0;
        int cells = _states[row].Length;
        for (int i = 0; i < _numbers[row].Length; i++)
        {
            double difference = _numbers[row][i] - _numbers[other][i];
            sum += double.IsNaN(difference) ? 0 : difference * difference;
            cells += double.IsNaN(difference) ? 0 : 1;
        }

        for (int group = 0; group < _states[row].Length; group++)
        {
            sum += _states[row][group] == _states[other][group] ? 0 : penalty;
        }

        return cells == 0 ? double.PositiveInfinity : sum / cells;
    }
}
