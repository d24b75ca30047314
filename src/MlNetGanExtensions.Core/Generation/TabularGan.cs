using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Generation;

/// <summary>
/// Makes rows with a generative adversarial network (Goodfellow et al. 2014), one for each class, trained on the rows of that class alone.
/// </summary>
/// <remarks>
/// Numbers come from a sigmoid over the range that the class showed, categories and holes from a softmax each. Rows of other classes have no
/// influence. Weighted rows are shown to the discriminator as often as their weights say. A class whose rows are all alike gives that row again. Cost: classes × rounds × batch × the units of the networks.
/// </remarks>
public sealed class TabularGan : IRowGenerator
{
    private readonly TabularGanOptions _options;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">Settings; the tuned default when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public TabularGan(TabularGanOptions? options = null)
    {
        _options = options ?? new TabularGanOptions();
        _options.Check();
    }

    /// <inheritdoc cref="IRowGenerator.Fit"/>
    public TabularGanModel Fit(
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
        (int Class, int[] Rows)[] members = [.. GeneratorChecks.RowsOf(labels, classes).Select(pair => (pair.Key, pair.Value))];
        TabularGanClass[] fitted = new TabularGanClass[members.Length];
        RandomStream root = new(_options.Seed, "tabular-gan");
        SideBySide.Run(
            members.Length,
            _options.Threads,
            i =>
            {
                Matrix own = rows.SelectRows(members[i].Rows);
                RowEncoder encoder = RowEncoding.Fit(own, layout, _options.KeepWholeNumbers, _options.KeepRepeatedNumbers);
                TabularGanTrainer? trainer = encoder.Outputs == 0
                    ? null
                    : new TabularGanTrainer(encoder, encoder.Encode(own), weights?.Shares(members[i].Rows), _options, root.Child(members[i].Class));
                TrainingHistory history = trainer?.Train(
                    Memory(trainer, members[i].Class, layout, own, weights?.Shares(members[i].Rows)), progress, cancellation)
                    ?? new TrainingHistory([], 0);
                fitted[i] = new TabularGanClass(members[i].Class, encoder, trainer?.Generator, history);
            },
            cancellation);
        return new TabularGanModel(layout, fitted, _options.Executor);
    }

    /// <summary>Where the training of a class keeps its state.</summary>
    private Checkpoint? Memory(TabularGanTrainer trainer, int number, SlotLayout layout, Matrix rows, double[]? shares) =>
        _options.Checkpoints is not { } store ? null : new Checkpoint(
            store,
            FormattableString.Invariant($"tabular-gan-class-{number}"),
            _options.CheckpointInterval,
            _options.Identity().AddRows(layout, rows, [], shares),
            trainer.State);

    IFittedRowGenerator IRowGenerator.Fit(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        IReadOnlyCollection<int> classes,
        RowWeights? weights,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellation) => Fit(rows, labels, layout, classes, weights, progress, cancellation);
}
