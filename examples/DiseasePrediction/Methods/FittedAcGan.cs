using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>A fitted AC-GAN of two classes, asked for class 1.</summary>
internal sealed class FittedAcGan(AcGanModel model) : IFittedClassifier
{
    public float[] Predict(Matrix features) => model.PredictProbabilities(features).Column(1);

    /// <summary>The log-odds, which still tell rows apart whose probability rounds to 1.</summary>
    public float[] Decide(Matrix features)
    {
        Matrix probabilities = model.PredictProbabilities(features);
        float[] logOdds = new float[probabilities.Rows];
        for (int row = 0; row < logOdds.Length; row++)
        {
            logOdds[row] = (float)Math.Log((double)probabilities[row, 1] / probabilities[row, 0]);
        }

        return logOdds;
    }
}
