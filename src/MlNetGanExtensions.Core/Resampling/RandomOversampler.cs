using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>Makes rows by copying rows of the class, drawn with replacement, and by option with noise on their numbers.</summary>
/// <remarks>
/// The noise is that of a smoothed bootstrap (ROSE; Menardi and Torelli 2014, section 3): normal in each numeric slot, with the class's
/// standard deviation there times (4 / ((d + 2) n))^(1 / (d + 4)) for d numeric slots and n rows of the class, times the shrinkage. It may
/// lead out of the range that the class showed. Categories and holes are copied; numbers in slots that hold whole numbers alone are
/// rounded. Cost: made rows × slots.
/// </remarks>
public sealed class RandomOversampler : IResampler
{
    private readonly RandomOversamplerOptions _options;

    /// <summary>Makes a resampler.</summary>
    /// <param name="options">Settings; plain copies that even out the classes when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shrinkage is negative, NaN or infinite.</exception>
    public RandomOversampler(RandomOversamplerOptions? options = null)
    {
        _options = options ?? new RandomOversamplerOptions();
        ArgumentNullException.ThrowIfNull(_options.Strategy, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Weighting, nameof(options));
        if (!(_options.Shrinkage >= 0 && float.IsFinite(_options.Shrinkage)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options.Shrinkage, "Expected a finite shrinkage of at least 0.");
        }
    }

    /// <inheritdoc/>
    public ResampledRows Resample(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        IReadOnlyList<int> counts = _options.Strategy.RowsToMake(ClassCounts.Of(labels));
        int[] wanted = [.. Enumerable.Range(0, counts.Count).Where(number => counts[number] > 0)];
        RowWeights? weights = wanted.Length == 0 ? null : _options.Weighting.Weigh(rows, labels, layout, wanted, cancellation);
        List<(int Class, Matrix Rows)> made = [];
        RandomStream stream = new(_options.Seed, "random oversampler");
        foreach (int number in wanted)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] members = GeneratorChecks.RowsOf(labels, [number])[number];
            SmoothingNoise? noise = _options.Shrinkage > 0 ? SmoothingNoise.Fit(rows.SelectRows(members), layout, _options.Shrinkage) : null;
            made.Add((number, Copies(rows, members, weights?.Shares(members), counts[number], noise, stream.Child(number))));
        }

        return RowsBehind.Append(rows, labels, made);
    }

    private static Matrix Copies(
        Matrix rows, int[] members, double[]? shares, int count, SmoothingNoise? noise, RandomStream stream)
    {
        Matrix copies = new(count, rows.Columns);
        double[]? ends = shares is null ? null : Cumulated.Ends(shares, 1);
        for (int i = 0; i < count; i++)
        {
            RandomStream own = stream.Child(i);
            int member = ends is null ? own.NextInt32(members.Length) : Cumulated.At(ends, own.NextDouble());
            rows.Row(members[member]).CopyTo(copies.Row(i));
            noise?.Add(copies.Row(i), own);
        }

        return copies;
    }
}
