using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Forests;

/// <summary>Decides by the mean of the log-odds that the forests give.</summary>
internal sealed class FittedBoostedForest(ForestTree[][] forests, int columns) : IFittedClassifier
{
    public float[] Predict(Matrix features) => Logistic.Of(Decide(features));

    public float[] Decide(Matrix features)
    {
        InputChecks.ThrowIfNotPredictable(features, columns);
        float[] logOdds = new float[features.Rows];
        for (int row = 0; row < logOdds.Length; row++)
        {
            double sum = 0;
            foreach (ForestTree[] forest in forests)
            {
                sum += BoostedForest.HalfLogOdds(forest, features.Row(row));
            }

            logOdds[row] = (float)(2 * sum / forests.Length);
        }

        return logOdds;
    }
}
