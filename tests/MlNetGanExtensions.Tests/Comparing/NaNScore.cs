using Microsoft.ML;

namespace MlNetGanExtensions.Tests.Comparing;

/// <summary>Scores every row NaN, as a linear trainer does where a number is missing.</summary>
internal sealed class NaNScore(MLContext context) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input) => context.Transforms.CustomMapping<Nothing, Scored>((_, scored) => scored.Score = float.NaN, null).Fit(input);

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;

    private sealed class Nothing
    {
        public bool Label { get; set; }
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }
}
