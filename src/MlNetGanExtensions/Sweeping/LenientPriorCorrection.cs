using Microsoft.ML;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Sweeping;

/// <summary>A prior correction that leaves a trainer without a probability as it is: a sweep does not know beforehand which trainers give one.</summary>
internal sealed class LenientPriorCorrection(IEstimator<ITransformer> trainer, PriorCorrectedEstimator corrected) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Choose(SchemaShapes.Of(input.Schema)).Fit(input);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return Choose(inputSchema).GetOutputSchema(inputSchema);
    }

    private IEstimator<ITransformer> Choose(SchemaShape input) =>
        RescoredShapes.HasProbability(input, RescoredShapes.Scored(trainer, input)) ? corrected : trainer;
}
