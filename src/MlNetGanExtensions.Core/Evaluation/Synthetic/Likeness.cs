using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>One number for how alike two tables are.</summary>
internal static class Likeness
{
    /// <summary>
    /// The mean of two means, 0 to 1: over the columns, of one minus the Kolmogorov–Smirnov distance of the numbers (less the difference of the shares
    /// that are missing) or the total variation of the categories; over the pairs of columns, of one minus the total variation of the states that they
    /// are in together, numbers cut at ten quantiles of the real rows.
    /// </summary>
    /// <remarks>Cost: pairs × (rows + states of a pair).</remarks>
    /// <param name="real">Real rows, at least one.</param>
    /// <param name="made">Made rows, at least one.</param>
    /// <param name="layout">What the slots are.</param>
    public static double Of(Matrix real, Matrix made, SlotLayout layout)
    {
        ReportColumns[] columns = ReportColumns.Of(real, made, layout, names: null);
        double alone = columns.Average(column => OfColumn(column, real, made));
        if (columns.Length == 1)
        {
            return alone;
        }

        double sum = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            for (int j = i + 1; j < columns.Length; j++)
            {
                sum += OfPair(columns[i], columns[j]);
            }
        }

        return (alone + (sum / (columns.Length * (columns.Length - 1L) / 2))) / 2;
    }

    private static double OfColumn(ReportColumns column, Matrix real, Matrix made)
    {
        if (column.IsCategory)
        {
            return Similarities.TotalVariation(column.Real, column.Real.Length, column.Made, column.Made.Length, column.States);
        }

        float[] realCells = ReportColumns.Present(real, column.Slot);
        float[] madeCells = ReportColumns.Present(made, column.Slot);
        double missing = ((double)realCells.Length / real.Rows) - ((double)madeCells.Length / made.Rows);
        return Math.Max(0, Similarities.KolmogorovSmirnov(realCells, madeCells) - Math.Abs(missing));
    }

    private static double OfPair(ReportColumns first, ReportColumns second) => Similarities.TotalVariation(
        first.Real.Zip(second.Real, (a, b) => (a * second.States) + b),
        first.Real.Length,
        first.Made.Zip(second.Made, (a, b) => (a * second.States) + b),
        first.Made.Length,
        checked(first.States * second.States));
}
