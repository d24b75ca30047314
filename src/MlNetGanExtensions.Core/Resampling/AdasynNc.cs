using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary><see cref="Adasyn"/> for tables in which numbers, categories and holes stand side by side.</summary>
/// <remarks>
/// The squared distance is the sum of the squared differences of the numbers, each divided by its standard deviation over all rows, plus 1 for
/// each category that differs; it is the mean over the cells that both rows have. A made row has each category of the row that it starts from
/// or of its neighbour, of the latter the likelier the nearer it is to it; where one of the two lacks a number, it has the cell of the nearer
/// one. Cost as for <see cref="Adasyn"/>.
/// </remarks>
public sealed class AdasynNc : IResampler
{
    private readonly LineResampler _resampler;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; five neighbours and evening out when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    public AdasynNc(AdasynOptions? options = null) =>
        _resampler = new LineResampler((options ?? new AdasynOptions()).ByDensity(standardise: true), LineMetric.Standardised, crossover: true);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Besides: a class that is to grow has no more rows than the neighbours that are asked for.</exception>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        return _resampler.Resample(rows, labels, layout, cancellation);
    }
}
