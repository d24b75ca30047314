using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Weighting;

/// <summary>What <see cref="DensityWeightsEstimator"/> leaves in a fitted pipeline: every row gets the weight 1.</summary>
/// <remarks>
/// A chain that is being fitted calls <see cref="Transform"/> once, right after <c>Fit</c> and with the very view that was fitted; that one
/// call gives the training rows with their weights. It needs no input column and is safe to use from many threads once the pipeline is
/// fitted. Saved and loaded, it is a chain of ML.NET's own transformers that gives the same column, which
/// <see cref="GanCatalog.Unwrap(ITransformer)"/> replaces by this step.
/// </remarks>
public sealed class DensityWeightsTransformer : ITransformer
{
    private readonly WeakReference<IDataView>? _fitted;
    private readonly TransformerChain<ITransformer> _ones;
    private IDataView? _weighted;

    internal DensityWeightsTransformer(string outputColumnName, IDataView fitted, IDataView weighted)
        : this(outputColumnName)
    {
        // Weak, because a pipeline that was fitted long ago must not keep its training data alive.
        _fitted = new WeakReference<IDataView>(fitted);
        _weighted = weighted;
    }

    private DensityWeightsTransformer(string outputColumnName)
    {
        OutputColumnName = outputColumnName;
        _ones = ConstantWeight.Build(outputColumnName);
    }

    /// <summary>The column of weights.</summary>
    public string OutputColumnName { get; }

    bool ITransformer.IsRowToRowMapper => true;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return _ones.GetOutputSchema(inputSchema);
    }

    /// <summary>The view with the weight 1 for every row; with those of the training rows in the first call after fitting, if it is the fitted view.</summary>
    /// <param name="input">Any view.</param>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _fitted is not null && _fitted.TryGetTarget(out IDataView? fitted) && ReferenceEquals(fitted, input)
            ? Interlocked.Exchange(ref _weighted, null) ?? _ones.Transform(input)
            : _ones.Transform(input);
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return ((ITransformer)_ones).GetRowToRowMapper(inputSchema);
    }

    /// <summary>The step that was saved, or null where the members of a chain are not what it leaves in a file.</summary>
    internal static DensityWeightsTransformer? Of(ITransformer[] members) =>
        ConstantWeight.ColumnOf(members) is string name ? new DensityWeightsTransformer(name) : null;

    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)_ones).Save(ctx);
}
