using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>Moves and stretches each column by figures of the rows that it was fitted on. Missing cells stay missing.</summary>
internal sealed class ColumnScaling
{
    private readonly float[] _offset;
    private readonly float[] _scale;

    private ColumnScaling(float[] offset, float[] scale)
    {
        _offset = offset;

        // A constant column has nothing to be measured by and becomes 0.
        _scale = Array.ConvertAll(scale, value => value > 0 ? value : 1);
    }

    /// <summary>To the range from 0 to 1. Other rows may go beyond it; they are not held to it.</summary>
    public static ColumnScaling ToUnitRange(Matrix rows)
    {
        float[][] columns = ObservedCells(rows);
        return new ColumnScaling(
            Array.ConvertAll(columns, cells => cells.Min()), Array.ConvertAll(columns, cells => cells.Max() - cells.Min()));
    }

    /// <summary>To mean 0 and standard deviation 1.</summary>
    public static ColumnScaling ToUnitVariance(Matrix rows)
    {
        float[][] columns = ObservedCells(rows);
        float[] means = Array.ConvertAll(columns, cells => (float)cells.Average(cell => (double)cell));
        float[] deviations = new float[means.Length];
        for (int column = 0; column < means.Length; column++)
        {
            double mean = means[column];
            deviations[column] = (float)Math.Sqrt(columns[column].Average(cell => (cell - mean) * (cell - mean)));
        }

        return new ColumnScaling(means, deviations);
    }

    public Matrix Apply(Matrix rows) => Map(rows, Apply);

    /// <summary>Scales the cells of one row.</summary>
    public float[] Apply(float[] row) => [.. row.Select(Apply)];

    public Matrix Invert(Matrix scaled) => Map(scaled, (cell, column) => (cell * _scale[column]) + _offset[column]);

    private float Apply(float cell, int column) => (cell - _offset[column]) / _scale[column];

    /// <summary>The observed cells of each column; a column without any counts as one cell of 0.</summary>
    private static float[][] ObservedCells(Matrix rows) =>
    [
        .. Enumerable.Range(0, rows.Columns)
            .Select(column => rows.Column(column).Where(cell => !float.IsNaN(cell)).DefaultIfEmpty(0).ToArray()),
    ];

    private static Matrix Map(Matrix source, Func<float, int, float> change)
    {
        Matrix target = new(source.Rows, source.Columns);
        for (int row = 0; row < source.Rows; row++)
        {
            for (int column = 0; column < source.Columns; column++)
            {
                target[row, column] = change(source[row, column], column);
            }
        }

        return target;
    }
}
