using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Maps columns with one long tail by a logarithm, so that they lie nearer to a normal distribution, and carries expectations back.</summary>
/// <remarks>
/// <para>
/// A column whose observed cells have a skewness above 1/4 becomes log(1 + t), with t the distance from its smallest cell in standard
/// deviations; below the smallest cell it goes on as t. A column skewed to the other side is mirrored: −log(1 + t), with t the
/// distance below its largest cell. All others stay as they are.
/// </para>
/// <para>
/// Amounts, sizes and concentrations depend on each other by products more often than by sums, and a logarithm turns these into sums.
/// The unit of one standard deviation keeps it gentle where a column piles up at its smallest cell.
/// </para>
/// </remarks>
/// <param name="direction">1 for a tail above, −1 for a tail below, 0 for a column that stays.</param>
/// <param name="origin">The smallest or largest cell, where t is 0.</param>
/// <param name="unit">The standard deviation, above 0.</param>
internal sealed class SkewReduction(int[] direction, float[] origin, float[] unit)
{
    private const double SmallestSkewness = 0.25;

    /// <summary>Beyond this many standard deviations all cells are equally far out; it keeps the logarithm finite.</summary>
    internal const double Farthest = 1e30;

    public int[] Direction { get; } = direction;

    public float[] Origin { get; } = origin;

    public float[] Unit { get; } = unit;

    /// <summary>Learns from the cells that are not NaN.</summary>
    public static SkewReduction Fit(Matrix table)
    {
        int[] direction = new int[table.Columns];
        float[] origin = new float[table.Columns];
        float[] unit = new float[table.Columns];
        ColumnRange range = ColumnRange.Fit(table);
        ColumnScaling scaling = ColumnScaling.Fit(table);
        for (int column = 0; column < table.Columns; column++)
        {
            double skewness = Skewness(table.Column(column), scaling.Mean[column], scaling.Scale[column]);
            direction[column] = Math.Abs(skewness) > SmallestSkewness ? Math.Sign(skewness) : 0;
            origin[column] = direction[column] < 0 ? range.High[column] : range.Low[column];
            unit[column] = scaling.Scale[column];
        }

        return new SkewReduction(direction, origin, unit);
    }

    /// <summary>Columns that all stay as they are.</summary>
    public static SkewReduction None(int columns)
    {
        float[] unit = new float[columns];
        Array.Fill(unit, 1);
        return new SkewReduction(new int[columns], new float[columns], unit);
    }

    /// <summary>A new table of mapped cells; NaN stays NaN.</summary>
    public Matrix Apply(Matrix table)
    {
        Matrix mapped = new(table.Rows, table.Columns);
        float[] logarithms = new float[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> source = table.Row(row);
            Span<float> target = mapped.Row(row);
            for (int column = 0; column < source.Length; column++)
            {
                target[column] = (float)Distance(column, source[column]);
                logarithms[column] = 1 + Math.Max(target[column], 0);
            }

            VectorMath.Log(logarithms, logarithms);
            for (int column = 0; column < source.Length; column++)
            {
                target[column] = Direction[column] == 0
                    ? source[column]
                    : Direction[column] * (target[column] > 0 ? logarithms[column] : target[column]);
            }
        }

        return mapped;
    }

    /// <summary>The expectation of a cell whose mapped value is normal with a given mean and variance.</summary>
    public double Expectation(int column, double mean, double variance)
    {
        if (Direction[column] == 0)
        {
            return mean;
        }

        // E exp(u) = exp(μ + σ²/2) for a normal u.
        float exponential = VectorMath.Exp((float)((Direction[column] * mean) + (variance / 2)));
        return Origin[column] + (Direction[column] * Unit[column] * ((double)exponential - 1));
    }

    private double Distance(int column, float cell) =>
        Direction[column] == 0 ? 0 : Math.Min(Direction[column] * ((double)cell - Origin[column]) / Unit[column], Farthest);

    private static double Skewness(float[] cells, double mean, double scale)
    {
        double squares = 0;
        double cubes = 0;
        int count = 0;
        foreach (float cell in cells)
        {
            if (!float.IsNaN(cell))
            {
                double distance = (cell - mean) / scale;
                squares += distance * distance;
                cubes += distance * distance * distance;
                count++;
            }
        }

        double variance = squares / count;

        // A column that does not vary has scale 1 and distances that are rounding errors at most.
        return variance < 0.5 ? 0 : cubes / count / (variance * Math.Sqrt(variance));
    }
}
