using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Generation;

/// <summary>
/// Makes rows with a variational autoencoder (Kingma and Welling 2014) that is told the class and trained on the rows of all classes. Made rows
/// start from the codes of real rows of the class.
/// </summary>
/// <remarks>
/// <para>
/// The rarer class borrows from the others what all rows have in common, so a few dozen rows of it are enough; its own rows say where in
/// the space of codes it lies. Categories and holes are softmax outputs, numbers are normal around a sigmoid over the range seen, with a
/// deviation that is learned. Only what the class has shown is made. The weights of
/// rows say how often made rows start from them; the training counts all alike. Rows with the label −1 are learned from too.
/// </para>
/// <para>Cost: rounds × batch × the units of the networks. The codes of the rows of the classes asked for are kept.</para>
/// </remarks>
public sealed class TabularVae : IRowGenerator<TabularVaeModel>
{
    private readonly TabularVaeOptions _options;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">Settings; the tuned default when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public TabularVae(TabularVaeOptions? options = null)
    {
        _options = options ?? new TabularVaeOptions();
        _options.Check();
    }

    /// <inheritdoc cref="IRowGenerator.Fit"/>
    public TabularVaeModel Fit(
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
        RowEncoder encoder = RowEncoding.Fit(rows, layout, _options.KeepWholeNumbers, _options.KeepRepeatedNumbers);
        ClassColumns columns = ClassColumns.Of(labels);
        Matrix examples = columns.Append(encoder.Encode(rows), labels);
        RandomStream stream = new(_options.Seed, "tabular-vae");
        Dictionary<int, HeldOutRows> splits = HeldOutRows.OfAll(members, _options.EarlyStopping, stream.Child("held-out"));
        TabularVaeTrainer? trainer = encoder.Outputs == 0
            ? null
            : new TabularVaeTrainer(encoder, examples.SelectRows(HeldOutRows.LearnedOf(rows.Rows, splits.Values)), columns.Count, _options, stream);
        TrainingHistory history = TrainingHistory.None;
        if (trainer is not null)
        {
            Func<double>? validate = null;
            if (_options.EarlyStopping is { } early)
            {
                HeldOutLikeness likeness = new(rows, weights, layout, splits, early, _options.Seed, number => stream.Child("compared").Child(number));
                Dictionary<int, int[]> learned = splits.ToDictionary(pair => pair.Key, pair => pair.Value.Learned);
                validate = () => likeness.LossOf(Build(learned));
            }

            history = trainer.Train(validate, Memory(trainer, layout, rows, labels), progress, cancellation);
        }

        TabularVaeModel model = Build(members);
        model.Collapse = CollapseChecks.Of(model, rows, members, weights);
        return model;

        TabularVaeModel Build(IReadOnlyDictionary<int, int[]> startRows)
        {
            RowFunction? code = trainer is null ? null : new RowFunction(examples.Columns, trainer.Networks.CodeDistribution, _options.Executor);
            List<TabularVaeClass> fitted = [];
            foreach ((int number, int[] own) in startRows)
            {
                Matrix codes = code?.Apply(examples.SelectRows(own)) ?? new Matrix(own.Length, 0);
                RowSupport support = RowSupport.Of(encoder, rows, members[number]);
                fitted.Add(new TabularVaeClass(number, columns.Of(number), support, codes, weights?.Shares(own)));
            }

            return new TabularVaeModel(
                encoder, fitted, trainer?.Networks, trainer?.Deviations() ?? [], _options.Noise, history, _options.Executor);
        }
    }

    /// <summary>Where the training keeps its state.</summary>
    private Checkpoint? Memory(TabularVaeTrainer trainer, SlotLayout layout, Matrix rows, ReadOnlySpan<int> labels) =>
        _options.Checkpoints is not { } store ? null : new Checkpoint(
            store,
            "tabular-vae",
            _options.CheckpointInterval,
            _options.Identity().AddRows(layout, rows, labels, weights: null),
            trainer.State);
}
