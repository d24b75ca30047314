using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

/// <summary>A support vector machine after fitting. Decision values beyond −1 and 1 lie outside the margin.</summary>
internal sealed class FittedSupportVectorMachine(GaussianKernel kernel, Matrix vectors, double[] weights, double bias) : IFittedClassifier
{
    public float[] Predict(Matrix features) => Logistic.Of(Decide(features));

    public float[] Decide(Matrix features)
    {
        InputChecks.ThrowIfNotPredictable(features, vectors.Columns);
        float[] decisions = new float[features.Rows];
        for (int row = 0; row < decisions.Length; row++)
        {
            double sum = bias;
            for (int vector = 0; vector < weights.Length; vector++)
            {
                sum += weights[vector] * kernel.Of(features.Row(row), vectors.Row(vector));
            }

            decisions[row] = (float)sum;
        }

        return decisions;
    }
}
