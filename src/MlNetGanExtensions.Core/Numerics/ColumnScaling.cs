namespace MlNetGanExtensions.Numerics;

/// <summary>An offset and a scale for each column, learned from the cells that are there, and the way to and back.</summary>
/// <param name="mean">Offset of each column: its mean, or its smallest cell.</param>
/// <param name="scale">Scale of each column: its standard deviation, or its range; 1 for a column that does not vary.</param>
internal sealed class ColumnScaling(float[] mean, float[] scale)
{
    public float[] Mean { get; } = mean;

    public float[] Scale { get; } = scale;

    /// <summary>Learns from the cells that are not NaN. A column without any gets mean 0 and scale 1.</summary>
    public static ColumnScaling Fit(Matrix table)
    {
        float[] mean = new float[table.Columns];
        float[] scale = new float[table.Columns];
        for (int column = 0; column < table.Columns; column++)
        {
            double sum = 0;
            int count = 0;
            for (int row = 0; row < table.Rows; row++)
            {
                float cell = table[row, column];
                if (!float.IsNaN(cell))
                {
                    sum += cell;
                    count++;
                }
            }

            double average = count == 0 ? 0 : sum / count;
            double squares = 0;
            for (int row = 0; row < table.Rows; row++)
            {
                float cell = table[row, column];
                if (!float.IsNaN(cell))
                {
                    squares += (cell - average) * (cell - average);
                }
            }

            double deviation = count == 0 ? 0 : Math.Sqrt(squares / count);
            mean[column] = (float)average;

            // A column that varies only by rounding is constant; dividing by that would blow the noise up.
            scale[column] = deviation <= 1e-7 * Math.Max(1e-30, Math.Abs(average)) ? 1 : (float)deviation;
        }

        return new ColumnScaling(mean, scale);
    }

    /// <summary>Maps the smallest observed cell of each column to 0 and the largest to 1.</summary>
    public static ColumnScaling FitRange(Matrix table)
    {
        float[] low = new float[table.Columns];
        float[] range = new float[table.Columns];
        for (int column = 0; column < table.Columns; column++)
        {
            float minimum = float.PositiveInfinity;
            float maximum = float.NegativeInfinity;
            for (int row = 0; row < table.Rows; row++)
            {
                float cell = table[row, column];
                minimum = cell < minimum ? cell : minimum;
                maximum = cell > maximum ? cell : maximum;
            }

            low[column] = float.IsFinite(minimum) ? minimum : 0;

            // The ends of single precision lie further apart than its largest number.
            range[column] = maximum > minimum ? Math.Min(maximum - minimum, float.MaxValue) : 1;
        }

        return new ColumnScaling(low, range);
    }

    /// <summary>(cell − mean) / scale; NaN stays NaN.</summary>
    public Matrix Apply(Matrix table)
    {
        Matrix scaled = new(table.Rows, table.Columns);
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> source = table.Row(row);
            Span<float> target = scaled.Row(row);
            for (int column = 0; column < source.Length; column++)
            {
                target[column] = (source[column] - Mean[column]) / Scale[column];
            }
        }

        return scaled;
    }

    /// <summary>cell × scale + mean.</summary>
    public Matrix Invert(Matrix scaled)
    {
        Matrix table = new(scaled.Rows, scaled.Columns);
        for (int row = 0; row < scaled.Rows; row++)
        {
            ReadOnlySpan<float> source = scaled.Row(row);
            Span<float> target = table.Row(row);
            for (int column = 0; column < source.Length; column++)
            {
                target[column] = (source[column] * Scale[column]) + Mean[column];
            }
        }

        return table;
    }
}
