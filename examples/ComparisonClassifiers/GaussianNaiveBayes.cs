using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>Naive Bayes with normal densities: within a class, every attribute is taken to be normal and independent of the others.</summary>
/// <remarks>
/// ML.NET's own naive Bayes knows only whether an attribute is positive. The classes' prior probabilities are their shares of the training rows.
/// Each variance is that of the class's rows, divided by their number, plus a small share of the largest variance of any attribute, so that an
/// attribute that is constant within a class does not decide alone; all as scikit-learn's <c>GaussianNB</c> has it. O(rows × columns).
/// </remarks>
public sealed class GaussianNaiveBayes : IClassifier
{
    private const double VarianceSmoothing = 1e-9;

    /// <inheritdoc/>
    public string Name => "Gaussian naive Bayes";

    /// <inheritdoc/>
    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed)
    {
        InputChecks.ThrowIfNotTrainable(features, labels);
        int[] all = [.. Enumerable.Range(0, features.Rows)];
        double largest = Moments(features, all).Variance.Max();

        // Where every attribute is constant there is nothing to measure by; equal variances leave the decision to the priors.
        double smoothing = largest > 0 ? VarianceSmoothing * largest : 1;
        return new FittedGaussianNaiveBayes(FitClass(0), FitClass(1));

        ClassDensity FitClass(int label)
        {
            int[] rows = Array.FindAll(all, row => labels[row] == label);
            (double[] mean, double[] variance) = Moments(features, rows);
            return new ClassDensity((double)rows.Length / features.Rows, mean, Array.ConvertAll(variance, v => v + smoothing));
        }
    }

    private static (double[] Mean, double[] Variance) Moments(Matrix features, int[] rows)
    {
        double[] mean = new double[features.Columns];
        double[] variance = new double[features.Columns];
        foreach (int row in rows)
        {
            ReadOnlySpan<float> cells = features.Row(row);
            for (int column = 0; column < mean.Length; column++)
            {
                mean[column] += (double)cells[column] / rows.Length;
            }
        }

        foreach (int row in rows)
        {
            ReadOnlySpan<float> cells = features.Row(row);
            for (int column = 0; column < mean.Length; column++)
            {
                double deviation = cells[column] - mean[column];
                variance[column] += deviation * deviation / rows.Length;
            }
        }

        return (mean, variance);
    }
}
