using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>The smallest and the largest observed cell of each column.</summary>
/// <remarks>A prediction beyond what a column ever showed is more often a mistake of the model than a new extreme.</remarks>
internal sealed class ColumnRange(float[] low, float[] high)
{
    public float[] Low { get; } = low;

    public float[] High { get; } = high;

    /// <summary>Learns from the cells that are not NaN; every column must have one.</summary>
    public static ColumnRange Fit(Matrix table)
    {
        float[] low = new float[table.Columns];
        float[] high = new float[table.Columns];
        Array.Fill(low, float.PositiveInfinity);
        Array.Fill(high, float.NegativeInfinity);
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                // Both comparisons are false for NaN.
                low[column] = cells[column] < low[column] ? cells[column] : low[column];
                high[column] = cells[column] > high[column] ? cells[column] : high[column];
            }
        }

        return new ColumnRange(low, high);
    }

    public float Clamp(int column, float value) => Math.Clamp(value, Low[column], High[column]);
}
