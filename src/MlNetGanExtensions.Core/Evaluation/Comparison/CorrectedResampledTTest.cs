namespace MlNetGanExtensions.Evaluation;

/// <summary>
/// Compares two methods that were judged on the same folds: a paired t-test whose variance allows for training parts that overlap
/// (Nadeau and Bengio 2003, Inference for the generalization error; for repeated cross-validation Bouckaert and Frank 2004).
/// </summary>
/// <remarks>
/// With J differences dⱼ of mean d̄ and sample variance σ̂², and n₁ training and n₂ test rows in each fold,
/// t = d̄ / √((1/J + n₂/n₁) σ̂²) is compared with Student's distribution with J − 1 degrees of freedom.
/// The plain paired test takes 1/J alone, as if the folds were independent, and finds differences that are not there.
/// </remarks>
/// <param name="MeanDifference">The mean of first − second.</param>
/// <param name="StandardError">√((1/J + n₂/n₁) σ̂²).</param>
/// <param name="Statistic">t; 0 where the mean difference is 0, infinite where all differences are the same other number.</param>
/// <param name="DegreesOfFreedom">J − 1.</param>
/// <param name="PValue">The two-sided p-value, 0 to 1.</param>
public readonly record struct CorrectedResampledTTest(
    double MeanDifference, double StandardError, double Statistic, int DegreesOfFreedom, double PValue)
{
    /// <summary>Compares the figures of two methods, fold by fold.</summary>
    /// <param name="first">The first method's figure on each fold (all folds of all trials), finite.</param>
    /// <param name="second">The second method's figure on the same folds in the same order, finite.</param>
    /// <param name="testToTraining">n₂/n₁, the number of test rows for each training row: 0.25 in 5-fold cross-validation.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are fewer than two folds, or a figure is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not a finite number above 0.</exception>
    public static CorrectedResampledTTest Compare(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double testToTraining)
    {
        if (!(testToTraining > 0 && double.IsFinite(testToTraining)))
        {
            throw new ArgumentOutOfRangeException(nameof(testToTraining), testToTraining, "Expected a finite ratio above 0.");
        }

        if (first.Length != second.Length)
        {
            throw new ArgumentException($"The first method has {first.Length} folds, the second {second.Length}.", nameof(second));
        }

        if (first.Length < 2)
        {
            throw new ArgumentException($"Expected at least two folds, found {first.Length}.", nameof(first));
        }

        double[] differences = new double[first.Length];
        for (int fold = 0; fold < differences.Length; fold++)
        {
            differences[fold] = first[fold] - second[fold];
            if (!double.IsFinite(differences[fold]))
            {
                throw new ArgumentException(
                    $"On fold {fold} the figures are {first[fold]} and {second[fold]}; expected finite ones.", nameof(first));
            }
        }

        Summary summary = Summary.Of(differences);
        double error = summary.StandardDeviation * Math.Sqrt((1.0 / differences.Length) + testToTraining);
        double statistic = summary.Mean == 0 ? 0 : summary.Mean / error;
        int degrees = differences.Length - 1;
        return new CorrectedResampledTTest(summary.Mean, error, statistic, degrees, StudentDistribution.TwoSidedPValue(statistic, degrees));
    }
}
