using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>
/// SMOTE for tables in which numbers, categories and holes stand side by side (SMOTE-NC; Chawla, Bowyer, Hall and Kegelmeyer 2002,
/// section 6.1).
/// </summary>
/// <remarks>
/// <para>
/// Numbers are made as <see cref="Smote"/> makes them. A category is the one that most of the k nearest neighbours have, the nearest
/// one's of several; having none of the categories counts as one. The squared distance is that of the numbers, plus for each category
/// that differs the square of the median of the standard deviations of those numbers that vary in the class; 1 where none does, so that
/// differing categories are counted.
/// </para>
/// <para>
/// Holes are allowed: the distance is the mean over the cells that both rows have, and where one of the two rows that a made row lies between lacks
/// a number, the made row has the cell of the one it is nearer to. Cost as for <see cref="Smote"/>.
/// </para>
/// </remarks>
public sealed class SmoteNc : IResampler
{
    private readonly LineResampler _resampler;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; five neighbours and evening out when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    public SmoteNc(SmoteOptions? options = null) =>
        _resampler = new LineResampler(options ?? new SmoteOptions(), LineMetric.Plain, crossover: false);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Besides: a class that is to grow has no more rows than the neighbours that are asked for.</exception>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        return _resampler.Resample(rows, labels, layout, cancellation);
    }
}
