using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Makes rows with the generator of an <see cref="AcGan"/>, which is trained on the rows of all classes.</summary>
/// <remarks>
/// The AC-GAN sees categories as columns of 0 and 1 and holes as two columns more; the largest column of a category that the class asked for
/// has shown is chosen, and numbers are kept within the range that the class showed. Rows with the label −1 are learned from too.
/// Weighted rows of a class take each other's places, as often as their weights say.
/// </remarks>
public sealed class AcGanGenerator : IRowGenerator<AcGanGeneratorModel>
{
    private readonly AcGanOptions _options;
    private readonly AcGan _trainer;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">Settings of the AC-GAN; its tuned default when left out. The adversarial weight must be above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range, or no generator would be trained.</exception>
    public AcGanGenerator(AcGanOptions? options = null)
    {
        _options = options ?? new AcGanOptions();
        _trainer = new AcGan(_options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.AdversarialWeight, nameof(options));
    }

    /// <summary>Slots that hold whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any within their range.</summary>
    public bool KeepWholeNumbers { get; init; } = true;

    /// <summary>
    /// Slots in which each number is there ten times on average are given those numbers alone; otherwise any within their range. Continuous
    /// measurements are not concerned.
    /// </summary>
    public bool KeepRepeatedNumbers { get; init; } = true;

    /// <inheritdoc cref="IRowGenerator.Fit"/>
    /// <exception cref="ArgumentException">Besides: there are fewer than two classes, or a class below the largest has no row.</exception>
    public AcGanGeneratorModel Fit(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        IReadOnlyCollection<int> classes,
        RowWeights? weights = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        GeneratorChecks.CheckWeights(weights, rows);
        SortedDictionary<int, int[]> members = GeneratorChecks.RowsOf(labels, classes);
        RowEncoder encoder = RowEncoding.Fit(rows, layout, KeepWholeNumbers, KeepRepeatedNumbers);
        SortedDictionary<int, RowSupport> supports = [];
        foreach ((int number, int[] own) in members)
        {
            supports.Add(number, RowSupport.Of(encoder, rows, own));
        }

        AcGanModel? model = encoder.Outputs == 0
            ? null
            : weights is null
                ? _trainer.Fit(encoder.Encode(rows), labels, progress, cancellation)
                : FitDrawn(encoder.Encode(rows), labels, members.Values, weights, progress, cancellation);
        AcGanGeneratorModel fitted = new(encoder, supports, model);
        fitted.Collapse = CollapseChecks.Of(fitted, rows, members, weights);
        return fitted;
    }

    /// <summary>The AC-GAN has no weights: rows are put in the place of others of their class, as often as their weights say.</summary>
    private AcGanModel FitDrawn(
        Matrix rows,
        ReadOnlySpan<int> labels,
        IEnumerable<int[]> members,
        RowWeights weights,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellation)
    {
        int[] drawn = [.. Enumerable.Range(0, rows.Rows)];
        RandomStream stream = new(_options.Seed, "ac-gan weighted rows");
        foreach (int[] own in members)
        {
            int[] places = WeightedDraws.Counted(weights.Shares(own), own.Length, stream.Child(labels[own[0]]));
            for (int i = 0; i < own.Length; i++)
            {
                drawn[own[i]] = own[places[i]];
            }
        }

        return _trainer.Fit(rows.SelectRows(drawn), labels, progress, cancellation);
    }
}
