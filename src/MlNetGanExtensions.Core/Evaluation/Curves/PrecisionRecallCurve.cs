namespace MlNetGanExtensions.Evaluation;

/// <summary>Precision and recall for every threshold on the scores.</summary>
public sealed class PrecisionRecallCurve
{
    private PrecisionRecallCurve(PrecisionRecallPoint[] points, double averagePrecision)
    {
        Points = Array.AsReadOnly(points);
        AveragePrecision = averagePrecision;
    }

    /// <summary>
    /// The points by falling threshold; recall never falls. The first is (recall 0, precision 1), which stands for calling no row positive:
    /// a convention, so that the drawn curve starts at the left edge.
    /// </summary>
    public IReadOnlyList<PrecisionRecallPoint> Points { get; }

    /// <summary>The area under the steps of the curve; equal to <see cref="BinaryMetrics.AveragePrecision"/>.</summary>
    public double AveragePrecision { get; }

    /// <summary>Draws the curve of some scores, with one point for each different score.</summary>
    /// <param name="scores">A score for each row, higher for rows that are rather positive; infinite ones are allowed.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score is NaN, a label is neither 0 nor 1, or no row is positive.
    /// </exception>
    public static PrecisionRecallCurve FromScores(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels)
    {
        RankedScores ranked = new(scores, labels, nameof(scores), nameof(labels));
        if (ranked.Positives == 0)
        {
            throw new ArgumentException($"None of the {labels.Length} rows is positive; recall is not defined.", nameof(labels));
        }

        PrecisionRecallPoint[] points = new PrecisionRecallPoint[ranked.Steps + 1];
        points[0] = new PrecisionRecallPoint(0, 1, float.PositiveInfinity);
        for (int step = 0; step < ranked.Steps; step++)
        {
            double hits = ranked.TruePositives[step];
            points[step + 1] = new PrecisionRecallPoint(
                hits / ranked.Positives, hits / (hits + ranked.FalsePositives[step]), ranked.Thresholds[step]);
        }

        return new PrecisionRecallCurve(points, ranked.AveragePrecision());
    }
}
