namespace MlNetGanExtensions.Evaluation;

/// <summary>How often two-class predictions were right and wrong, and the rates that follow from it.</summary>
/// <param name="TruePositives">Positive rows that were called positive.</param>
/// <param name="FalsePositives">Negative rows that were called positive.</param>
/// <param name="TrueNegatives">Negative rows that were called negative.</param>
/// <param name="FalseNegatives">Positive rows that were called negative.</param>
/// <remarks>
/// A rate whose denominator is zero is 0, as in scikit-learn: precision without a row called positive, sensitivity without a positive
/// row, and so on.
/// </remarks>
public readonly record struct ConfusionCounts(int TruePositives, int FalsePositives, int TrueNegatives, int FalseNegatives)
{
    /// <summary>The number of rows.</summary>
    public int Rows => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>The share of rows that were called right, 0 to 1.</summary>
    public double Accuracy => Ratio((double)TruePositives + TrueNegatives, Rows);

    /// <summary>The share of positive rows that were called positive, 0 to 1; also called recall.</summary>
    public double Sensitivity => Ratio(TruePositives, (double)TruePositives + FalseNegatives);

    /// <summary>The share of negative rows that were called negative, 0 to 1.</summary>
    public double Specificity => Ratio(TrueNegatives, (double)TrueNegatives + FalsePositives);

    /// <summary>The share of positive rows among those called positive, 0 to 1.</summary>
    public double Precision => Ratio(TruePositives, (double)TruePositives + FalsePositives);

    /// <summary>The harmonic mean of precision and sensitivity, 2 TP / (2 TP + FP + FN), 0 to 1.</summary>
    public double F1 => Ratio(2.0 * TruePositives, (2.0 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>The mean of sensitivity and specificity, 0 to 1; where a class has no rows, the other class's rate alone.</summary>
    public double BalancedAccuracy =>
        TruePositives + FalseNegatives == 0 ? Specificity
        : TrueNegatives + FalsePositives == 0 ? Sensitivity
        : (Sensitivity + Specificity) / 2;

    /// <summary>Matthews's correlation between label and prediction, −1 to 1; 0 where one of them does not vary.</summary>
    public double MatthewsCorrelation
    {
        get
        {
            double calledPositive = (double)TruePositives + FalsePositives;
            double calledNegative = (double)TrueNegatives + FalseNegatives;
            double positive = (double)TruePositives + FalseNegatives;
            double negative = (double)TrueNegatives + FalsePositives;
            double covariance = ((double)TruePositives * TrueNegatives) - ((double)FalsePositives * FalseNegatives);
            return Ratio(covariance, Math.Sqrt(calledPositive * calledNegative) * Math.Sqrt(positive * negative));
        }
    }

    /// <summary>Counts predicted classes against the labels.</summary>
    /// <param name="predicted">The predicted class of each row, 0 or 1 (positive).</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <exception cref="ArgumentException">There are no rows, the lengths differ, or a class is neither 0 nor 1.</exception>
    public static ConfusionCounts FromPredictions(ReadOnlySpan<int> predicted, ReadOnlySpan<int> labels)
    {
        MetricArguments.ThrowIfNotPaired(predicted.Length, labels.Length, nameof(labels));
        Span<int> counts = stackalloc int[4];
        for (int row = 0; row < labels.Length; row++)
        {
            ClassLabels.ThrowIfNotBinary(predicted[row], row, nameof(predicted));
            ClassLabels.ThrowIfNotBinary(labels[row], row, nameof(labels));
            counts[(2 * labels[row]) + predicted[row]]++;
        }

        return Of(counts);
    }

    /// <summary>Calls the rows positive whose score is above a threshold, and counts against the labels.</summary>
    /// <param name="scores">A score for each row, higher for rows that are rather positive.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <param name="threshold">A score above it (not: equal to it) is positive, as in ML.NET.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score or the threshold is NaN, or a label is neither 0 nor 1.
    /// </exception>
    public static ConfusionCounts FromScores(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, float threshold)
    {
        MetricArguments.ThrowIfNotPaired(scores.Length, labels.Length, nameof(labels));
        if (float.IsNaN(threshold))
        {
            throw new ArgumentException("The threshold is NaN.", nameof(threshold));
        }

        Span<int> counts = stackalloc int[4];
        for (int row = 0; row < labels.Length; row++)
        {
            MetricArguments.ThrowIfNaN(scores[row], row, nameof(scores));
            ClassLabels.ThrowIfNotBinary(labels[row], row, nameof(labels));
            counts[(2 * labels[row]) + (scores[row] > threshold ? 1 : 0)]++;
        }

        return Of(counts);
    }

    /// <summary>Counts at 2 × label + prediction.</summary>
    private static ConfusionCounts Of(ReadOnlySpan<int> counts) =>
        new(TruePositives: counts[3], FalsePositives: counts[1], TrueNegatives: counts[0], FalseNegatives: counts[2]);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
