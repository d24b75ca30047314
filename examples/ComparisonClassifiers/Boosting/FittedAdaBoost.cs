using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;

/// <summary>AdaBoost after fitting. Decides by the mean of the log-odds that the stumps give.</summary>
internal sealed class FittedAdaBoost(List<Stump> stumps, int columns) : IFittedClassifier
{
    public float[] Predict(Matrix features) => Logistic.Of(Decide(features));

    public float[] Decide(Matrix features)
    {
        InputChecks.ThrowIfNotPredictable(features, columns);
        float[] logOdds = new float[features.Rows];
        for (int row = 0; row < logOdds.Length; row++)
        {
            double sum = 0;
            foreach (Stump stump in stumps)
            {
                sum += stump.HalfLogOdds(features.Row(row));
            }

            logOdds[row] = (float)(2 * sum / stumps.Count);
        }

        return logOdds;
    }
}
