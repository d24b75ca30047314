using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>Makes rows of the rarer classes with a generator that is trained on the rows to be enlarged, and on nothing else.</summary>
/// <remarks>Only classes of which rows are to be made are asked of the generator; where none is, nothing is trained.</remarks>
public sealed class GanOversampler : IResampler
{
    private readonly GanOversamplerOptions _options;
    private readonly IRowGenerator _generator;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; evening out when left out.</param>
    /// <param name="generator">Makes the rows; a <see cref="TabularGan"/> with tuned settings and the seed of the options when left out.</param>
    public GanOversampler(GanOversamplerOptions? options = null, IRowGenerator? generator = null)
    {
        _options = options ?? new GanOversamplerOptions();
        ArgumentNullException.ThrowIfNull(_options.Strategy, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Weighting, nameof(options));
        _generator = generator ?? new TabularGan(new TabularGanOptions { Seed = _options.Seed });
    }

    /// <summary>Told while the generator is trained.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Given the generator when it has been trained, before rows are made with it.</summary>
    public Action<IFittedRowGenerator>? Fitted { get; init; }

    /// <inheritdoc/>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        IReadOnlyList<int> counts = _options.Strategy.RowsToMake(ClassCounts.Of(labels));
        int[] wanted = [.. Enumerable.Range(0, counts.Count).Where(number => counts[number] > 0)];
        if (wanted.Length == 0)
        {
            return RowsBehind.Append(rows, labels, []);
        }

        RowWeights? weights = _options.Weighting.Weigh(rows, labels, layout, wanted, cancellation);
        IFittedRowGenerator fitted = _generator.Fit(rows, labels, layout, wanted, weights, Progress, cancellation);
        Fitted?.Invoke(fitted);
        return RowsBehind.Append(
            rows, labels, [.. wanted.Select(number => (number, fitted.Generate(number, counts[number], _options.Seed)))]);
    }
}
