using Microsoft.ML;

namespace MlNetGanExtensions.Oversampling;

/// <summary>A trainer that learns from an enlarged view. What it gives is the trainer's own transformer: nothing of the oversampler stays in the model.</summary>
/// <typeparam name="TTransformer">What the trainer gives.</typeparam>
internal sealed class OversampledEstimator<TTransformer>(IEstimator<TTransformer> trainer, OversamplingEstimator oversampler)
    : IEstimator<TTransformer>
    where TTransformer : class, ITransformer
{
    public TTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return trainer.Fit(oversampler.Oversample(input, TreeTrainers.Contain(trainer)));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return trainer.GetOutputSchema(oversampler.GetOutputSchema(inputSchema));
    }
}
