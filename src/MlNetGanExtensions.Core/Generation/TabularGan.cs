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
public sealed class TabularGan : IRowGenerator<TabularGanModel>
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
        SortedDictionary<int, int[]> members = GeneratorChecks.RowsOf(labels, classes);
        int[] numbers = [.. members.Keys];
        TabularGanClass[] fitted = new TabularGanClass[numbers.Length];
        RandomStream root = new(_options.Seed, "tabular-gan");
        SideBySide.Run(
            numbers.Length,
            _options.Threads,
            i => fitted[i] = FitClass(
                numbers[i], members[numbers[i]], rows, layout, weights, root.Child(numbers[i]), progress, cancellation),
            cancellation);
        TabularGanModel model = new(layout, fitted, _options.Executor);
        model.Collapse = CollapseChecks.Of(model, rows, members, weights);
        return model;
    }

    private TabularGanClass FitClass(
        int number,
        int[] members,
        Matrix rows,
        SlotLayout layout,
        RowWeights? weights,
        RandomStream stream,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellation)
    {
        Matrix own = rows.SelectRows(members);
        RowEncoder encoder = RowEncoding.Fit(own, layout, _options.KeepWholeNumbers, _options.KeepRepeatedNumbers);
        if (encoder.Outputs == 0)
        {
            return new TabularGanClass(number, encoder, null, TrainingHistory.None);
        }

        // The encoder has seen all rows of the class: it says what may be made, not how often.
        HeldOutRows split = HeldOutRows.Of(members, number, _options.EarlyStopping, stream.Child("held-out"));
        double[]? shares = weights?.Shares(split.Learned);
        TabularGanTrainer trainer = new(encoder, encoder.Encode(rows.SelectRows(split.Learned)), shares, _options, stream);
        Func<double>? validate = null;
        if (_options.EarlyStopping is { } early)
        {
            HeldOutLikeness likeness = new(
                rows, weights, layout, new Dictionary<int, HeldOutRows> { [number] = split }, early, _options.Seed, _ => stream.Child("compared"));
            TabularGanModel present = new(layout, [new TabularGanClass(number, encoder, trainer.Generator, TrainingHistory.None)], _options.Executor);
            validate = () => likeness.LossOf(present);
        }

        Checkpoint? memory = Memory(trainer, number, layout, own, weights?.Shares(members));
        return new TabularGanClass(number, encoder, trainer.Generator, trainer.Train(validate, memory, progress, cancellation));
    }

    /// <summary>Where the training of a class keeps its state.</summary>
    private Checkpoint? Memory(TabularGanTrainer trainer, int number, SlotLayout layout, Matrix rows, double[]? shares) =>
        _options.Checkpoints is not { } store ? null : new Checkpoint(
            store,
            FormattableString.Invariant($"tabular-gan-class-{number}"),
            _options.CheckpointInterval,
            _options.Identity().AddRows(layout, rows, [], shares),
            trainer.State);
}
