using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Weighting;

/// <summary>
/// A row counts the more, the more of its nearest rows are of other classes: the weight is their share, rᵢ of ADASYN (He, Bai, Garcia and Li
/// 2008, equation 3), over a metric for numbers, categories and holes.
/// </summary>
/// <remarks>
/// <para>
/// The mass goes to where the class is outnumbered, which is where trees and boosted trees decide. A linear model is better served by
/// <see cref="UniformWeighting"/>, or by no resampling at all.
/// </para>
/// <para>
/// The squared distance is the sum of the squared differences of the numbers, each divided by its standard deviation over all rows, plus 1
/// for each category that differs; it is the mean over the cells that both rows have. Rows whose class is not known are no neighbours. Where
/// there are fewer other rows than neighbours asked for, all are taken. Cost: the rows of the classes × all rows × slots.
/// </para>
/// </remarks>
public sealed class DensityWeighting : IRowWeighting
{
    private readonly int _neighbours;
    private readonly bool _standardise;

    /// <summary>Makes a weighting.</summary>
    /// <param name="neighbours">How many of the nearest rows are looked at, at least 1.</param>
    /// <param name="standardise">
    /// Whether numbers are measured in units of their standard deviation; otherwise as they are, as the paper does, with 1 for a category that
    /// differs.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public DensityWeighting(int neighbours = 5, bool standardise = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        _neighbours = neighbours;
        _standardise = standardise;
    }

    /// <inheritdoc/>
    public RowWeights? Weigh(
        Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, IReadOnlyCollection<int> classes, CancellationToken cancellation = default) =>
        OtherClassShares.Of(rows, labels, layout, _standardise, classes, _neighbours, share => share, cancellation);
}
