using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>How far filled-in cells are from what stood there.</summary>
/// <remarks>
/// With eᵢ the difference at hidden cell i, in column c: RMSE = √ mean (eᵢ / range_c)² and NRMSE = √ mean (eᵢ / SD_c)², the mean taken
/// over all
/// hidden cells together. Range (largest − smallest) and SD (population: n in the denominator) are those of the column in the complete
/// table,
/// over all its rows, hidden or not; so RMSE is in min-max units, and filling in the column's mean gives an NRMSE near 1. A column that
/// does not vary has range and SD 1.
/// </remarks>
/// <param name="Rmse">The error in units of each column's range.</param>
/// <param name="Nrmse">The error in units of each column's standard deviation.</param>
/// <param name="Cells">The number of hidden cells that were compared.</param>
public readonly record struct ImputationError(double Rmse, double Nrmse, int Cells)
{
    /// <summary>Measures the error over all hidden cells.</summary>
    /// <param name="complete">The table before cells were hidden; it may have NaN cells, but not where cells were hidden.</param>
    /// <param name="imputed">The table after filling in, in the units of the complete one.</param>
    /// <param name="hidden">The cells that were hidden; at least one.</param>
    /// <exception cref="ArgumentException">
    /// The sizes differ, no cell was hidden, or a hidden cell is not finite in one of the tables.
    /// </exception>
    public static ImputationError Measure(Matrix complete, Matrix imputed, CellMask hidden)
    {
        ArgumentNullException.ThrowIfNull(complete);
        int[] columns = new int[complete.Columns];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = column;
        }

        return Measure(complete, imputed, hidden, columns);
    }

    /// <summary>Measures the error over the hidden cells of some columns.</summary>
    /// <param name="complete">The table before cells were hidden; it may have NaN cells, but not where cells were hidden.</param>
    /// <param name="imputed">The table after filling in, in the units of the complete one.</param>
    /// <param name="hidden">The cells that were hidden; at least one in these columns.</param>
    /// <param name="columns">The columns to look at.</param>
    /// <exception cref="ArgumentException">
    /// The sizes differ, no cell was hidden, or a hidden cell is not finite in one of the tables.
    /// </exception>
    public static ImputationError Measure(Matrix complete, Matrix imputed, CellMask hidden, ReadOnlySpan<int> columns)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        hidden.ThrowIfOtherSize(complete, nameof(complete));
        hidden.ThrowIfOtherSize(imputed, nameof(imputed));

        ColumnScaling ranges = ColumnScaling.FitRange(complete);
        ColumnScaling deviations = ColumnScaling.Fit(complete);
        double inRanges = 0;
        double inDeviations = 0;
        int cells = 0;
        for (int row = 0; row < hidden.Rows; row++)
        {
            foreach (int column in columns)
            {
                if (!hidden[row, column])
                {
                    continue;
                }

                double error = (double)imputed[row, column] - complete[row, column];
                if (!double.IsFinite(error))
                {
                    throw new ArgumentException(
                        $"The hidden cell in row {row}, column {column} is {complete[row, column]} in the complete table " +
                        $"and {imputed[row, column]} in the imputed one.",
                        nameof(imputed));
                }

                inRanges += error / ranges.Scale[column] * (error / ranges.Scale[column]);
                inDeviations += error / deviations.Scale[column] * (error / deviations.Scale[column]);
                cells++;
            }
        }

        if (cells == 0)
        {
            throw new ArgumentException("No cell was hidden in these columns.", nameof(hidden));
        }

        return new ImputationError(Math.Sqrt(inRanges / cells), Math.Sqrt(inDeviations / cells), cells);
    }
}
