using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

/// <summary>The kernel exp(−gamma·|x − z|²).</summary>
internal sealed class GaussianKernel(double gamma)
{
    public double Gamma { get; } = gamma;

    public static GaussianKernel For(Matrix features, GammaRule rule)
    {
        if (rule == GammaRule.PerColumn)
        {
            return new GaussianKernel(1.0 / features.Columns);
        }

        double mean = 0;
        foreach (float cell in features.Values)
        {
            mean += cell;
        }

        mean /= features.Values.Length;
        double variance = 0;
        foreach (float cell in features.Values)
        {
            variance += (cell - mean) * (cell - mean);
        }

        variance /= features.Values.Length;
        return new GaussianKernel(variance > 0 ? 1 / (features.Columns * variance) : 1);
    }

    public double Of(ReadOnlySpan<float> x, ReadOnlySpan<float> z)
    {
        double squares = 0;
        for (int column = 0; column < x.Length; column++)
        {
            double difference = (double)x[column] - z[column];
            squares += difference * difference;
        }

        return Math.Exp(-Gamma * squares);
    }

    /// <summary>The kernel of every pair of rows.</summary>
    public double[][] OfAllPairs(Matrix features)
    {
        double[][] kernel = new double[features.Rows][];
        for (int i = 0; i < kernel.Length; i++)
        {
            kernel[i] = new double[features.Rows];
            kernel[i][i] = 1;
            for (int j = 0; j < i; j++)
            {
                kernel[i][j] = Of(features.Row(i), features.Row(j));
                kernel[j][i] = kernel[i][j];
            }
        }

        return kernel;
    }
}
