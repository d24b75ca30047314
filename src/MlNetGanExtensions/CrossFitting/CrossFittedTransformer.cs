using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>A trained model with the threshold and calibration that were chosen for it; see <see cref="CrossFittedEstimator"/>.</summary>
/// <remarks>
/// It is as safe to use from many threads as the model is. Saved and loaded, it is a chain of the model and a <see cref="RescoringTransformer"/>,
/// which <see cref="GanCatalog.Unwrap(ITransformer)"/> gives back.
/// </remarks>
public sealed class CrossFittedTransformer : ITransformer
{
    private readonly TransformerChain<ITransformer> _chain;

    /// <param name="model">The model, fitted to all rows.</param>
    /// <param name="rescoring">The threshold and the calibration.</param>
    /// <param name="chain">The one and the other.</param>
    internal CrossFittedTransformer(ITransformer model, RescoringTransformer rescoring, TransformerChain<ITransformer> chain)
    {
        Model = model;
        Rescoring = rescoring;
        _chain = chain;
    }

    /// <summary>The model, fitted to all rows.</summary>
    public ITransformer Model { get; }

    /// <summary>The threshold and the calibration.</summary>
    public RescoringTransformer Rescoring { get; }

    bool ITransformer.IsRowToRowMapper => ((ITransformer)_chain).IsRowToRowMapper;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _chain.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _chain.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => ((ITransformer)_chain).GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)_chain).Save(ctx);
}
