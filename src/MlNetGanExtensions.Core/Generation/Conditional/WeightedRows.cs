using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Rows to draw from, alike or in proportion to weights.</summary>
internal sealed class WeightedRows
{
    private readonly int[] _rows;
    private readonly double[]? _sums;

    private WeightedRows(int[] rows, double[]? sums)
    {
        _rows = rows;
        _sums = sums;
    }

    /// <summary>The sum of the weights; how many rows there are where all are alike.</summary>
    public double Total => _sums is null ? _rows.Length : _sums.Length == 0 ? 0 : _sums[^1];

    /// <param name="rows">Numbers of rows.</param>
    /// <param name="weights">Of all rows, at least 0 each; null where all are alike.</param>
    public static WeightedRows Of(int[] rows, double[]? weights)
    {
        if (weights is null)
        {
            return new WeightedRows(rows, sums: null);
        }

        double[] sums = new double[rows.Length];
        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            sum += weights[rows[i]];
            sums[i] = sum;
        }

        return new WeightedRows(rows, sums);
    }

    /// <summary>The number of a row; <see cref="Total"/> must be above 0.</summary>
    public int Draw(RandomStream stream) =>
        _rows[_sums is null ? stream.NextInt32(_rows.Length) : Cumulated.Draw(_sums, stream)];
}
