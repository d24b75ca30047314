using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Oversampling;

/// <summary>What an oversampling step leaves in a fitted pipeline: a transformer that gives every view back as it is.</summary>
/// <remarks>
/// <para>
/// A chain that is being fitted calls <see cref="Transform"/> once, right after <c>Fit</c> and with the very view that was fitted; that one
/// call gives the enlarged view, so that the steps behind learn from it. Every other call is the identity: for another view, and for the
/// same view again. So nothing that is scored or evaluated ever has a made row, whatever scope the chain is applied with.
/// </para>
/// <para>
/// It reads no column and is a row-to-row mapper, saves as an empty chain that needs no assembly of this library to load, and is safe to use
/// from many threads once the pipeline is fitted.
/// </para>
/// </remarks>
public sealed class OversamplingTransformer : ITransformer
{
    private readonly WeakReference<IDataView> _fitted;
    private IDataView? _enlarged;

    internal OversamplingTransformer(IDataView fitted, IDataView enlarged)
    {
        // Weak, because a pipeline that was fitted long ago must not keep its training data alive.
        _fitted = new WeakReference<IDataView>(fitted);
        _enlarged = enlarged;
    }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>The schema as it is.</summary>
    /// <param name="inputSchema">Any schema.</param>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema;
    }

    /// <summary>The view as it is; the enlarged view in the first call after fitting, if it is the fitted view.</summary>
    /// <param name="input">Any view.</param>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _fitted.TryGetTarget(out IDataView? fitted) && ReferenceEquals(fitted, input)
            ? Interlocked.Exchange(ref _enlarged, null) ?? input
            : input;
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new IdentityMapper(inputSchema);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)new TransformerChain<ITransformer>()).Save(ctx);
}
