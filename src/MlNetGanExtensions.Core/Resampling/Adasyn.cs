using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>
/// SMOTE that makes the more rows of a row, the more of its nearest rows are of other classes (ADASYN; He, Bai, Garcia and Li 2008). For
/// tables of numbers without holes.
/// </summary>
/// <remarks>
/// Distances are Euclidean: slots in different units should be scaled before. How many rows are made of each row, gᵢ of equation 4, is its share
/// of the total rounded down or up, so that the total is exact. A class that no other comes near is grown as by <see cref="Smote"/>. Cost: for
/// each class that grows, its rows × all rows × slots.
/// </remarks>
public sealed class Adasyn : IResampler
{
    private readonly LineResampler _resampler;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; five neighbours and evening out when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    public Adasyn(AdasynOptions? options = null) =>
        _resampler = new LineResampler((options ?? new AdasynOptions()).ByDensity(standardise: false), LineMetric.Plain, crossover: false);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// Besides: a class that is to grow has no more rows than the neighbours that are asked for, there is a category, or a cell is missing.
    /// </exception>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        NumbersOnly.Check(rows, layout, "ADASYN", nameof(AdasynNc));
        return _resampler.Resample(rows, labels, layout, cancellation);
    }
}
