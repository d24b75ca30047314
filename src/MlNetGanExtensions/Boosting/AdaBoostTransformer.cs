using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Boosting;

/// <summary>A boosted model: the models of the rounds and their votes; see <see cref="AdaBoostEstimator"/>.</summary>
/// <remarks>
/// It is as safe to use from many threads as the models of the rounds are. Saved and loaded, it is a chain of ML.NET's own transformers
/// that gives the same columns; the models of the rounds come back as ML.NET loads them.
/// </remarks>
public sealed class AdaBoostTransformer : ITransformer
{
    private readonly TransformerChain<ITransformer> _chain;

    internal AdaBoostTransformer(
        TransformerChain<ITransformer> chain, BoostingAlgorithm algorithm, IReadOnlyList<ITransformer> members, IReadOnlyList<double> weights, IReadOnlyList<double> errors)
    {
        _chain = chain;
        Algorithm = algorithm;
        Members = members;
        VoteWeights = weights;
        Errors = errors;
    }

    /// <summary>How the rounds vote.</summary>
    public BoostingAlgorithm Algorithm { get; }

    /// <summary>The model of each round, in order: at most as many as were asked for.</summary>
    public IReadOnlyList<ITransformer> Members { get; }

    /// <summary>The weight of each round's vote: all 1 for <see cref="BoostingAlgorithm.SammeR"/>, whose votes carry their certainty.</summary>
    public IReadOnlyList<double> VoteWeights { get; }

    /// <summary>Each round's error on the training rows, by the weights of that round.</summary>
    public IReadOnlyList<double> Errors { get; }

    bool ITransformer.IsRowToRowMapper => ((ITransformer)_chain).IsRowToRowMapper;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _chain.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _chain.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => ((ITransformer)_chain).GetRowToRowMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)_chain).Save(ctx);
}
