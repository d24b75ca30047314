using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>Brings each column to the range from 0 to 1, by the smallest and the largest cell of the rows that it was fitted on.</summary>
/// <remarks>Missing cells stay missing. Other rows may go beyond the range; they are not held to it. A constant column becomes 0.</remarks>
internal sealed class RangeScaling
{
    private readonly float[] _smallest;
    private readonly float[] _range;

    private RangeScaling(float[] smallest, float[] range)
    {
        _smallest = smallest;
        _range = range;
    }

    public static RangeScaling Fit(Matrix rows)
    {
        float[] smallest = new float[rows.Columns];
        float[] range = new float[rows.Columns];
        for (int column = 0; column < rows.Columns; column++)
        {
            float[] observed = Array.FindAll(rows.Column(column), cell => !float.IsNaN(cell));
            smallest[column] = observed.DefaultIfEmpty(0).Min();
            range[column] = observed.DefaultIfEmpty(0).Max() - smallest[column];
            range[column] = range[column] > 0 ? range[column] : 1;
        }

        return new RangeScaling(smallest, range);
    }

    public Matrix Apply(Matrix rows) => Map(rows, (cell, column) => (cell - _smallest[column]) / _range[column]);

    public Matrix Invert(Matrix scaled) => Map(scaled, (cell, column) => (cell * _range[column]) + _smallest[column]);

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
