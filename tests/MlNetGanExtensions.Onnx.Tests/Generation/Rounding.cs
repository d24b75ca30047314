using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

/// <summary>What a network gives, and what it may give when it rounds otherwise.</summary>
internal static class Rounding
{
    // A millionth is usual; this is the bound that files keep.
    private const float Error = 1e-5f;

    /// <summary>The outputs as they are, all numbers a little less, all a little more, and near ties between states the other way round.</summary>
    /// <param name="outputs">Numbers, and behind them a value for each state of each group; the largest of a group is chosen.</param>
    /// <param name="numbers">How many numbers.</param>
    /// <param name="groups">The groups; null without any.</param>
    /// <param name="allowed">Which states can be chosen.</param>
    /// <param name="noise">Added to the states before one is chosen; null for none.</param>
    public static Matrix[] Of(Matrix outputs, int numbers, ColumnGroups? groups, bool[] allowed, Matrix? noise = null)
    {
        Matrix less = outputs.Clone();
        Matrix more = outputs.Clone();
        Matrix turned = outputs.Clone();
        for (int row = 0; row < outputs.Rows; row++)
        {
            for (int i = 0; i < numbers; i++)
            {
                float error = Error * (1 + Math.Abs(outputs[row, i]));
                less[row, i] -= error;
                more[row, i] += error;
            }

            for (int group = 0; group < (groups?.Count ?? 0); group++)
            {
                Turn(turned, row, numbers, groups!.Offsets[group], groups.Offsets[group + 1], allowed, noise);
            }
        }

        return [outputs, less, more, turned];
    }

    private static void Turn(Matrix outputs, int row, int numbers, int start, int end, bool[] allowed, Matrix? noise)
    {
        float Value(int column) => outputs[row, numbers + column] + (noise?[row, column] ?? 0);
        int[] descending = [.. Enumerable.Range(start, end - start).Where(column => allowed[column]).OrderByDescending(Value)];
        if (descending.Length > 1)
        {
            float gap = Value(descending[0]) - Value(descending[1]);
            float error = Error * (2 + Math.Abs(Value(descending[0])) + Math.Abs(Value(descending[1])));
            if (gap < error)
            {
                outputs[row, numbers + descending[1]] += gap + error;
            }
        }
    }

    /// <summary>
    /// Each cell must be that of the first table, to 1e-5 of 1 + |x| or a millionth of what the column spans; or of one of the others, which
    /// only one cell in a hundred of a column may be.
    /// </summary>
    public static void Check(Matrix found, IReadOnlyList<Matrix> possible)
    {
        (found.Rows, found.Columns).Should().Be((possible[0].Rows, possible[0].Columns));
        for (int column = 0; column < found.Columns; column++)
        {
            double span = Span(possible[0].Column(column));
            int others = 0;
            for (int row = 0; row < found.Rows; row++)
            {
                float cell = found[row, column];
                int match = possible.ToList().FindIndex(table => Near.Same(cell, table[row, column], Bound(table[row, column], span)));
                match.Should().BeGreaterThanOrEqualTo(0, $"row {row}, column {column} is {cell}, expected {possible[0][row, column]}");
                others += match > 0 ? 1 : 0;
            }

            others.Should().BeLessThan(Math.Max(1, found.Rows / 100));
        }
    }

    private static double Bound(float expected, double span) =>
        float.IsNaN(expected) ? Error : Math.Max(Error, 1e-6 * span / (1 + Math.Abs(expected)));

    private static double Span(float[] cells)
    {
        float[] present = [.. cells.Where(cell => !float.IsNaN(cell))];
        return present.Length == 0 ? 0 : (double)present.Max() - present.Min();
    }
}
