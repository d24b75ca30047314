using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling.Weighting;

/// <summary>
/// Only rows in danger count, all alike: those of whose nearest rows at least half, but not all, are of other classes (Borderline-SMOTE; Han,
/// Wang and Mao 2005, section 3). Rows among other classes alone are taken for noise.
/// </summary>
/// <remarks>The metric is that of <see cref="DensityWeighting"/>. In a class without a row in danger all count alike.</remarks>
public sealed class BorderlineWeighting : IRowWeighting
{
    private readonly int _neighbours;
    private readonly bool _standardise;

    /// <summary>Makes a weighting.</summary>
    /// <param name="neighbours">How many of the nearest rows are looked at, at least 1.</param>
    /// <param name="standardise">Whether numbers are measured in units of their standard deviation; otherwise as they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public BorderlineWeighting(int neighbours = 10, bool standardise = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        _neighbours = neighbours;
        _standardise = standardise;
    }

    /// <inheritdoc/>
    public RowWeights? Weigh(
        Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, IReadOnlyCollection<int> classes, CancellationToken cancellation = default) =>
        OtherClassShares.Of(rows, labels, layout, _standardise, classes, _neighbours, share => share is >= 0.5f and < 1 ? 1 : 0, cancellation);
}
