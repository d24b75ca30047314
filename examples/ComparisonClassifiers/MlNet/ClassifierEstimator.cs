using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>A classifier that knows nothing of ML.NET as an estimator over the columns Features and Label.</summary>
internal sealed class ClassifierEstimator(MLContext context, IClassifier classifier, ulong seed) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        (Matrix features, int[] labels) = MatrixRows.Read(input);
        return Mapping(classifier.Fit(features, labels, seed)).Fit(input);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Mapping(model: null).GetOutputSchema(inputSchema);

    private CustomMappingEstimator<Row, Scored> Mapping(IFittedClassifier? model) => context.Transforms.CustomMapping<Row, Scored>(
        (row, scored) =>
        {
            Matrix features = Matrix.FromRows([row.Features.DenseValues().ToArray()]);
            scored.Score = model!.Decide(features)[0];
            scored.Probability = model.Predict(features)[0];
            scored.PredictedLabel = scored.Score > 0;
        },
        contractName: null);

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }
    }

    private sealed class Scored
    {
        public float Score { get; set; }

        public float Probability { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
