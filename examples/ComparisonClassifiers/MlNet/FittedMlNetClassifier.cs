using Microsoft.ML;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>A model that one of ML.NET's trainers fitted. It decides by the score, which is above 0 for class 1 whatever the trainer.</summary>
internal sealed class FittedMlNetClassifier(MLContext context, ITransformer model, int columns, ScoreReader probability) : IFittedClassifier
{
    public float[] Predict(Matrix features) => Read(features, probability);

    public float[] Decide(Matrix features) => Read(features, ScoreReader.Score);

    private float[] Read(Matrix features, ScoreReader reader)
    {
        InputChecks.ThrowIfNotPredictable(features, columns);
        return reader.Read(model.Transform(MatrixRows.Load(context, features, labels: null)));
    }
}
