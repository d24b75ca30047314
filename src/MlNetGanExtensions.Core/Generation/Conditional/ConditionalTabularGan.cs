using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>
/// Makes rows with a conditional generative adversarial network after Xu, Skoularidou, Cuesta-Infante and Veeramachaneni 2019, "Modeling
/// Tabular Data using Conditional GAN" (CTGAN), trained on the rows of all classes.
/// </summary>
/// <remarks>
/// <para>
/// Numbers are a mode of a mixture and a place within it (section 4.2); the generator is told a state of one category and must give it
/// (section 4.3); critic with gradient penalty on packs of rows, conditional cross-entropy (section 4.4). The class is one of the categories; it
/// is told beside every other condition too, where the paper tells one category at a time, because rows are asked for by their class.
/// </para>
/// <para>
/// Holes are a state beside the modes of a number. Only what the class has shown is made. Rows with the label −1 are learned from too. Made for
/// tables with thousands of rows; a few dozen rows are better served by <see cref="TabularVae"/>. Cost: steps × batch × the units of the networks.
/// </para>
/// </remarks>
public sealed class ConditionalTabularGan : IRowGenerator<ConditionalTabularGanModel>
{
    private readonly ConditionalTabularGanOptions _options;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">Settings; the tuned default when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public ConditionalTabularGan(ConditionalTabularGanOptions? options = null)
    {
        _options = options ?? new ConditionalTabularGanOptions();
        _options.Check();
    }

    /// <inheritdoc cref="IRowGenerator.Fit"/>
    public ConditionalTabularGanModel Fit(
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
        RandomStream stream = new(_options.Seed, "conditional-tabular-gan");
        ConditionalEncoder encoder = ConditionalEncoding.Fit(rows, labels, layout, _options.KeepRepeatedNumbers, stream.Child("mixtures"));
        Matrix encoded = encoder.Encode(rows, labels, stream.Child("modes"));
        double[]? shares = weights is null ? null : ClassShares(weights, labels);
        Dictionary<int, HeldOutRows> splits = HeldOutRows.OfAll(members, _options.EarlyStopping, stream.Child("held-out"));
        ConditionalTrainer? trainer = encoder.Outputs == 0
            ? null
            : Trainer(encoder, encoded, shares, HeldOutRows.LearnedOf(rows.Rows, splits.Values), stream);
        TrainingHistory history = TrainingHistory.None;
        if (trainer is not null)
        {
            Func<double>? validate = null;
            if (_options.EarlyStopping is { } early)
            {
                HeldOutLikeness likeness = new(rows, weights, layout, splits, early, _options.Seed, number => stream.Child("compared").Child(number));
                ConditionalTabularGanModel present = Build(splits.ToDictionary(pair => pair.Key, pair => pair.Value.Learned));
                validate = () => likeness.LossOf(present);
            }

            history = trainer.Train(validate, Memory(trainer, layout, rows, labels, shares), progress, cancellation);
        }

        ConditionalTabularGanModel model = Build(members);
        model.Collapse = CollapseChecks.Of(model, rows, members, weights);
        return model;

        // What a class shows, and how often, comes from these rows.
        ConditionalTabularGanModel Build(IReadOnlyDictionary<int, int[]> shown)
        {
            ConditionalClass[] fitted = [.. shown.Select(pair => ConditionalClass.Of(
                encoder, pair.Key, rows.SelectRows(pair.Value), encoded.SelectRows(pair.Value), weights?.Shares(pair.Value), _options.KeepWholeNumbers))];
            return new ConditionalTabularGanModel(encoder, fitted, trainer?.Generator, history, _options.Retries, _options.Executor);
        }
    }

    /// <summary>Where the training keeps its state.</summary>
    private Checkpoint? Memory(ConditionalTrainer trainer, SlotLayout layout, Matrix rows, ReadOnlySpan<int> labels, double[]? shares) =>
        _options.Checkpoints is not { } store ? null : new Checkpoint(
            store,
            "conditional-tabular-gan",
            _options.CheckpointInterval,
            _options.Identity().AddRows(layout, rows, labels, shares),
            trainer.State);

    private ConditionalTrainer Trainer(ConditionalEncoder encoder, Matrix encoded, double[]? shares, int[] learned, RandomStream stream)
    {
        ConditionalShape shape = ConditionalShape.Of(encoder);
        Matrix examples = encoded.SelectRows(learned);
        double[]? sharesOfLearned = shares is null ? null : [.. learned.Select(row => shares[row])];
        ConditionSampler sampler = new(shape, encoder.ClassColumns, examples, sharesOfLearned, stream.Child("conditions"));
        return new ConditionalTrainer(shape, examples, sampler, _options, stream);
    }

    /// <summary>The weights of all rows, brought to a mean of 1 in each class; 1 where the class is not known.</summary>
    private static double[] ClassShares(RowWeights weights, ReadOnlySpan<int> labels)
    {
        double[] shares = new double[labels.Length];
        shares.AsSpan().Fill(1);
        foreach ((int _, int[] own) in GeneratorChecks.RowsOf(labels, [.. labels.ToArray().Where(label => label >= 0).Distinct()]))
        {
            double[] parts = weights.Shares(own);
            for (int i = 0; i < own.Length; i++)
            {
                shares[own[i]] = parts[i] * own.Length;
            }
        }

        return shares;
    }
}
