using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>
/// Makes rows on the lines between a row of the class and one of its nearest neighbours in the class (SMOTE; Chawla, Bowyer, Hall and
/// Kegelmeyer 2002, section 4.2). For tables of numbers without holes.
/// </summary>
/// <remarks>
/// Every row of the class is used once, in random order, before any is used again. The neighbour is one of the k nearest by Euclidean
/// distance, each as likely; the made row is row + u (neighbour − row), with one u in [0, 1) for all of its slots. Slots in different
/// units should be scaled before. Cost: for each class that grows, (its rows)² × slots, and made rows × slots.
/// </remarks>
public sealed class Smote : IResampler
{
    private readonly LineResampler _resampler;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; five neighbours and evening out when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    public Smote(SmoteOptions? options = null) =>
        _resampler = new LineResampler(options ?? new SmoteOptions(), LineMetric.Plain, crossover: false);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// Besides: a class that is to grow has no more rows than the neighbours that are asked for, there is a category, or a cell is missing.
    /// </exception>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        NumbersOnly.Check(rows, layout, "SMOTE", nameof(SmoteNc));
        return _resampler.Resample(rows, labels, layout, cancellation);
    }
}
