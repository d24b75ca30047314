using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>Naive Bayes after fitting. Decides by the log-odds of class 1.</summary>
internal sealed class FittedGaussianNaiveBayes(ClassDensity negative, ClassDensity positive) : IFittedClassifier
{
    public float[] Predict(Matrix features) => Logistic.Of(Decide(features));

    public float[] Decide(Matrix features)
    {
        InputChecks.ThrowIfNotPredictable(features, positive.Columns);
        float[] logOdds = new float[features.Rows];
        for (int row = 0; row < logOdds.Length; row++)
        {
            logOdds[row] = (float)(positive.LogJoint(features.Row(row)) - negative.LogJoint(features.Row(row)));
        }

        return logOdds;
    }
}
