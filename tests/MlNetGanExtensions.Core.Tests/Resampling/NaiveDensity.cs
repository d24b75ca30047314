using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>Rᵢ of ADASYN (He, Bai, Garcia and Li 2008, equation 2) straight from its definition.</summary>
internal sealed class NaiveDensity
{
    private readonly int[] _labels;
    private readonly int[] _known;
    private readonly NaiveMetric _metric;
    private readonly int _neighbours;

    public NaiveDensity(Matrix rows, int[] labels, SlotLayout layout, int neighbours, bool standardise = true)
    {
        _labels = labels;
        _known = [.. Enumerable.Range(0, rows.Rows).Where(row => labels[row] >= 0)];
        _metric = standardise ? NaiveMetric.Standardised(rows, layout) : NaiveMetric.Plain(rows, layout, penalty: 1);
        _neighbours = neighbours;
    }

    /// <summary>The share of rows of other classes among the nearest rows of known class.</summary>
    public double Share(int row) => _metric.Nearest(row, _known, _neighbours).Average(other => _labels[other] == _labels[row] ? 0.0 : 1.0);

    public bool IsClear(int row) => _metric.IsClear(row, _known, _neighbours);
}
