using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Oversampling;

/// <summary>
/// Adds rows of the rarer classes while a pipeline is fitted, and never otherwise. Use it as <c>trainer.WithOversampling(…)</c>, which is
/// safest, or as a step before a trainer.
/// </summary>
/// <remarks>
/// As a step, put it right before the trainer, in the same chain: estimators between them, and a calibrator behind the trainer, would learn
/// from made rows too, and behind a chain of its own that ends with the step a trainer gets the real rows only.
/// Real rows come first, untouched and in order. The enlarged rows are cached in memory, so that they can be shuffled.
/// </remarks>
public abstract class OversamplingEstimator : IEstimator<OversamplingTransformer>
{
    private readonly MLContext _context;
    private readonly string _name;

    private readonly ulong? _seed;

    /// <param name="context">The context of the pipeline.</param>
    /// <param name="name">The name in the log.</param>
    /// <param name="options">Settings, of which nobody else holds a reference.</param>
    /// <param name="seed">The seed of each fit; null takes one from the context.</param>
    private protected OversamplingEstimator(MLContext context, string name, OversamplingOptions options, ulong? seed)
    {
        _seed = seed;
        _context = context;
        _name = name;
        Settings = options;
    }

    private protected OversamplingOptions Settings { get; }

    /// <summary>Makes rows from a view. The transformer gives the enlarged view to the chain that is being fitted.</summary>
    /// <param name="input">Has the label and the features.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the work of the context.</exception>
    public OversamplingTransformer Fit(IDataView input) => new(input, Oversample(input, forTrees: false));

    /// <summary>The schema as it is, once the label and the features are found in it.</summary>
    /// <param name="inputSchema">The shape of the data.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindVector(inputSchema, "feature", Settings.FeatureColumnName);
        ColumnRules.FindClassLabel(inputSchema, Settings.LabelColumnName);
        return inputSchema;
    }

    /// <summary>The rows of a view with the made rows behind them.</summary>
    /// <param name="input">Has the label and the features.</param>
    /// <param name="forTrees">Whether a trainer that grows trees is known to learn from them.</param>
    internal IDataView Oversample(IDataView input, bool forTrees)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, _name, _seed, Settings.CancellationToken);
        InputColumn features = InputColumn.Of(input.Schema, "feature", Settings.FeatureColumnName);
        (Matrix rows, int[] classes) = TableReader.ReadLabelled(
            input, [features], "feature", Settings.LabelColumnName, session.Cancellation);
        DataViewSchema.Column featureColumn = input.Schema[Settings.FeatureColumnName];
        DataViewSchema.Column labelColumn = input.Schema[Settings.LabelColumnName];
        MadeRows made = Make(new OversamplingInput(rows, classes, Layout(featureColumn), forTrees), session);
        Tell(session, labelColumn, classes, made);
        return made.Count == 0
            ? input
            : _context.Data.Cache(new EnlargedView(input, made, featureColumn, labelColumn, Settings.UnknownColumns));
    }

    /// <summary>Makes the rows that are to be added.</summary>
    private protected abstract MadeRows Make(OversamplingInput input, FitSession session);

    private SlotLayout Layout(DataViewSchema.Column features) => Settings.CategoricalSlotRanges is { } ranges
        ? SlotLayout.FromRanges(((VectorDataViewType)features.Type).Size, ranges)
        : CategoricalSlots.Of(features);

    private static void Tell(FitSession session, DataViewSchema.Column label, int[] classes, MadeRows made)
    {
        foreach (IGrouping<int, int> added in made.Classes.GroupBy(number => number).OrderBy(group => group.Key))
        {
            int real = classes.Count(number => number == added.Key);
            session.Info($"Class {NameOf(added.Key, label)}: {added.Count()} rows made from {real}, {real + added.Count()} in all.");
        }

        foreach ((int number, string signs) in made.Collapsed)
        {
            session.Warning(
                $"The made rows of class {NameOf(number, label)} vary far less than its real rows; the generator may have collapsed. {signs}");
        }
    }

    private static string NameOf(int number, DataViewSchema.Column label) =>
        (label.Type is BooleanDataViewType ? (number == 1 ? "true" : "false") : $"with key {number + 1}") + $" of '{label.Name}'";
}
