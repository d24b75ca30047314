namespace MlNetGanExtensions.Evaluation;

/// <summary>The rates of true and false positives for every threshold on the scores.</summary>
public sealed class RocCurve
{
    private RocCurve(RocPoint[] points, double area)
    {
        Points = Array.AsReadOnly(points);
        Area = area;
    }

    /// <summary>The points from (0, 0) to (1, 1), by falling threshold; neither rate ever falls.</summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>The area under the curve, 0 to 1; equal to <see cref="BinaryMetrics.AreaUnderRoc"/>.</summary>
    public double Area { get; }

    /// <summary>Draws the curve of some scores.</summary>
    /// <param name="scores">A score for each row, higher for rows that are rather positive; infinite ones are allowed.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <param name="dropCollinear">
    /// Leave out points that lie on the straight line between their neighbours; the drawn curve is the same.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths differ, a score is NaN, a label is neither 0 nor 1, or all rows are of one class.
    /// </exception>
    public static RocCurve FromScores(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, bool dropCollinear = true)
    {
        RankedScores ranked = new(scores, labels, nameof(scores), nameof(labels));
        if (ranked.Positives == 0 || ranked.Negatives == 0)
        {
            throw new ArgumentException(
                $"All {labels.Length} rows are of class {labels[0]}; a ROC curve needs rows of both classes.", nameof(labels));
        }

        List<RocPoint> points = new(ranked.Steps + 1) { new RocPoint(0, 0, float.PositiveInfinity) };
        for (int step = 0; step < ranked.Steps; step++)
        {
            if (!dropCollinear || step == ranked.Steps - 1 || Turns(ranked, step))
            {
                points.Add(new RocPoint(
                    ranked.FalsePositives[step] / (double)ranked.Negatives,
                    ranked.TruePositives[step] / (double)ranked.Positives,
                    ranked.Thresholds[step]));
            }
        }

        return new RocCurve([.. points], ranked.AreaUnderRoc());
    }

    /// <summary>
    /// Averages curves vertically (Fawcett 2006, algorithm 3): the mean true-positive rate at each of a row of false-positive rates.
    /// </summary>
    /// <param name="curves">One curve for each fold; at least one.</param>
    /// <param name="intervals">Into how many equal steps the false-positive rate is divided, at least 1.</param>
    /// <exception cref="ArgumentException">There are no curves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one step.</exception>
    public static MeanRocCurve Average(IReadOnlyList<RocCurve> curves, int intervals = 100)
    {
        ArgumentNullException.ThrowIfNull(curves);
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        if (curves.Count == 0)
        {
            throw new ArgumentException("There are no curves.", nameof(curves));
        }

        return new MeanRocCurve(curves, intervals);
    }

    /// <summary>
    /// The true-positive rate at a false-positive rate, between points on the straight line that joins them; on a rise the upper end.
    /// </summary>
    /// <param name="falsePositiveRate">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in 0 to 1.</exception>
    public double TruePositiveRateAt(double falsePositiveRate)
    {
        if (!(falsePositiveRate >= 0 && falsePositiveRate <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(falsePositiveRate), falsePositiveRate, "Expected a rate from 0 to 1.");
        }

        // The first point to the right of the rate, by bisection; the curve starts at 0, so there is always one at or left of it.
        int low = 0;
        int high = Points.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Points[middle].FalsePositiveRate <= falsePositiveRate)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        RocPoint left = Points[low - 1];
        if (low == Points.Count)
        {
            return left.TruePositiveRate;
        }

        RocPoint right = Points[low];
        double way = (falsePositiveRate - left.FalsePositiveRate) / (right.FalsePositiveRate - left.FalsePositiveRate);
        return left.TruePositiveRate + (way * (right.TruePositiveRate - left.TruePositiveRate));
    }

    /// <summary>Whether the curve changes its direction at a step; exact, because counts are whole numbers.</summary>
    private static bool Turns(RankedScores ranked, int step)
    {
        long x0 = step == 0 ? 0 : ranked.FalsePositives[step - 1];
        long y0 = step == 0 ? 0 : ranked.TruePositives[step - 1];
        long x1 = ranked.FalsePositives[step];
        long y1 = ranked.TruePositives[step];
        return (x1 - x0) * (ranked.TruePositives[step + 1] - y1) != (ranked.FalsePositives[step + 1] - x1) * (y1 - y0);
    }
}
