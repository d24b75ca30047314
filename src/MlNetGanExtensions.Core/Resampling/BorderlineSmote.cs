using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Resampling;

/// <summary>
/// SMOTE that starts from rows in danger alone: those of whose nearest rows at least half, but not all, are of other classes (Borderline-SMOTE,
/// the first of the two; Han, Wang and Mao 2005, section 3). For tables of numbers without holes.
/// </summary>
/// <remarks>
/// Distances are Euclidean: slots in different units should be scaled before. A class without a row in danger is grown as by
/// <see cref="Smote"/>. For mixed tables give <see cref="SmoteNc"/> a <see cref="BorderlineWeighting"/>. Cost as for <see cref="Adasyn"/>.
/// </remarks>
public sealed class BorderlineSmote : IResampler
{
    private readonly LineResampler _resampler;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; five and ten neighbours and evening out when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of neighbours is below 1.</exception>
    public BorderlineSmote(BorderlineSmoteOptions? options = null)
    {
        options ??= new BorderlineSmoteOptions();
        SmoteOptions lines = new()
        {
            Strategy = options.Strategy,
            Weighting = new BorderlineWeighting(options.DangerNeighbours, standardise: false),
            Neighbours = options.Neighbours,
            KeepWholeNumbers = options.KeepWholeNumbers,
            Seed = options.Seed,
        };
        _resampler = new LineResampler(lines, LineMetric.Plain, crossover: false);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// Besides: a class that is to grow has no more rows than the neighbours that are asked for, there is a category, or a cell is missing.
    /// </exception>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        NumbersOnly.Check(rows, layout, "Borderline-SMOTE", nameof(SmoteNc));
        return _resampler.Resample(rows, labels, layout, cancellation);
    }
}
