namespace MlNetGanExtensions.Evaluation;

/// <summary>How well scores or probabilities tell positive rows (label 1) from negative ones (label 0).</summary>
/// <remarks>
/// Computed in double precision in O(n log n). Figures agree with scikit-learn 1.2.1 on arrays of single-precision numbers,
/// its rules for empty denominators included (<see cref="ConfusionCounts"/>), except that areas which are not defined are NaN here.
/// </remarks>
public sealed record BinaryMetrics
{
    /// <summary>
    /// A probability is taken as at least this and at most one minus this in the log-loss: the step of single precision at 1, 2⁻²³.
    /// </summary>
    private const double SmallestProbability = 1.0 / (1 << 23);

    private BinaryMetrics(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, float threshold, string parameter)
    {
        RankedScores ranked = new(scores, labels, parameter, nameof(labels));
        Threshold = threshold;
        Confusion = ConfusionCounts.FromScores(scores, labels, threshold);
        AreaUnderRoc = ranked.AreaUnderRoc();
        AveragePrecision = ranked.AveragePrecision();
    }

    /// <summary>Rows whose score is above this were called positive.</summary>
    public float Threshold { get; }

    /// <summary>How the calls at the threshold compare with the labels.</summary>
    public ConfusionCounts Confusion { get; }

    /// <inheritdoc cref="ConfusionCounts.Accuracy"/>
    public double Accuracy => Confusion.Accuracy;

    /// <inheritdoc cref="ConfusionCounts.Sensitivity"/>
    public double Sensitivity => Confusion.Sensitivity;

    /// <inheritdoc cref="ConfusionCounts.Specificity"/>
    public double Specificity => Confusion.Specificity;

    /// <inheritdoc cref="ConfusionCounts.Precision"/>
    public double Precision => Confusion.Precision;

    /// <inheritdoc cref="ConfusionCounts.F1"/>
    public double F1 => Confusion.F1;

    /// <inheritdoc cref="ConfusionCounts.BalancedAccuracy"/>
    public double BalancedAccuracy => Confusion.BalancedAccuracy;

    /// <inheritdoc cref="ConfusionCounts.MatthewsCorrelation"/>
    public double MatthewsCorrelation => Confusion.MatthewsCorrelation;

    /// <summary>
    /// The area under the ROC curve, 0 to 1: the probability that a positive row scores higher than a negative one, a tie counting half
    /// (mid-ranks).
    /// NaN where the labels are all of one class.
    /// </summary>
    public double AreaUnderRoc { get; }

    /// <summary>
    /// The area under the precision-recall curve as average precision, Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the falling thresholds, without
    /// interpolation; 0 to 1.
    /// NaN where no row is positive.
    /// </summary>
    public double AveragePrecision { get; }

    /// <summary>The mean of (probability − label)², 0 to 1; NaN where scores were given that are no probabilities.</summary>
    public double BrierScore { get; private init; } = double.NaN;

    /// <summary>
    /// The mean of −ln of the probability given to the true class, in nats; NaN where scores were given that are no probabilities.
    /// Probabilities are held to [2⁻²³, 1 − 2⁻²³] first, so that no row counts more than 15.94.
    /// </summary>
    public double LogLoss { get; private init; } = double.NaN;

    /// <summary>Judges probabilities.</summary>
    /// <param name="probabilities">For each row the probability that it is positive, 0 to 1.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <param name="threshold">A probability above it (not: equal to it) is called positive.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a probability is NaN or outside 0 to 1, the threshold is NaN, or a label is neither 0 nor 1.
    /// </exception>
    public static BinaryMetrics FromProbabilities(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, float threshold = 0.5f)
    {
        MetricArguments.ThrowIfNotPaired(probabilities.Length, labels.Length, nameof(labels));
        double squares = 0;
        double logarithms = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            MetricArguments.ThrowIfNotProbability(probabilities[row], row, nameof(probabilities));
            ClassLabels.ThrowIfNotBinary(labels[row], row, nameof(labels));
            double error = (double)probabilities[row] - labels[row];
            squares += error * error;

            // The machine's own logarithm is good enough: a metric decides no fitted model and no prediction.
            double positive = Math.Clamp(probabilities[row], SmallestProbability, 1 - SmallestProbability);
            logarithms += Math.Log(labels[row] == 1 ? positive : 1 - positive);
        }

        return new BinaryMetrics(probabilities, labels, threshold, nameof(probabilities))
        {
            BrierScore = squares / labels.Length,
            LogLoss = -logarithms / labels.Length,
        };
    }

    /// <summary>Judges scores that are no probabilities, such as logits or margins.</summary>
    /// <param name="scores">A score for each row, higher for rows that are rather positive; infinite ones are allowed.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <param name="threshold">A score above it (not: equal to it) is called positive.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score or the threshold is NaN, or a label is neither 0 nor 1.
    /// </exception>
    public static BinaryMetrics FromScores(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, float threshold = 0) =>
        new(scores, labels, threshold, nameof(scores));
}
