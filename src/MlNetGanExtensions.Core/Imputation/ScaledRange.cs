using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>The observed range of each column, as cells and as the standardised numbers that regressions work with.</summary>
internal sealed class ScaledRange
{
    private readonly double[] _low;
    private readonly double[] _high;

    private ScaledRange(ColumnRange cells, double[] low, double[] high)
    {
        Cells = cells;
        _low = low;
        _high = high;
    }

    public ColumnRange Cells { get; }

    /// <summary>The lower ends in standardised numbers.</summary>
    public ReadOnlySpan<double> Low => _low;

    /// <summary>The upper ends in standardised numbers.</summary>
    public ReadOnlySpan<double> High => _high;

    public static ScaledRange Of(ColumnRange cells, ColumnScaling scaling) =>
        new(cells, Standardise(cells.Low, scaling), Standardise(cells.High, scaling));

    public double Clamp(int column, double value) => Math.Clamp(value, _low[column], _high[column]);

    private static double[] Standardise(float[] cells, ColumnScaling scaling)
    {
        double[] numbers = new double[cells.Length];
        for (int column = 0; column < numbers.Length; column++)
        {
            numbers[column] = ((double)cells[column] - scaling.Mean[column]) / scaling.Scale[column];
        }

        return numbers;
    }
}
