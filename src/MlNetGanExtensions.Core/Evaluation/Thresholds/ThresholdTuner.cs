namespace MlNetGanExtensions.Evaluation;

/// <summary>Chooses the score above which rows are called positive.</summary>
/// <remarks>
/// Every division of the rows by score is tried, those that call all rows or none positive included, so the result is the best there is on these
/// rows; O(n log n). Of several that are equally good it is the one that calls the fewest rows positive. The threshold stands in the middle
/// between the two neighbouring scores. Choose it on rows that the classifier was not trained on, and judge it on others.
/// </remarks>
public static class ThresholdTuner
{
    /// <summary>Chooses a threshold.</summary>
    /// <param name="scores">A score for each row, higher for rows that are rather positive; infinite ones are allowed, and minus infinity is never called positive.</param>
    /// <param name="labels">The true class of each row, 0 or 1 (positive).</param>
    /// <param name="goal">What the threshold is chosen for.</param>
    /// <exception cref="ArgumentNullException">The goal is null.</exception>
    /// <exception cref="ArgumentException">There are no rows, the lengths differ, a score is NaN, or a label is neither 0 nor 1.</exception>
    public static TunedThreshold Tune(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, ThresholdGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        RankedScores ranked = new(scores, labels, nameof(scores), nameof(labels));
        int best = 0;
        ConfusionCounts counts = CountsOf(ranked, 0);
        double value = goal.Value(counts);

        // No threshold is below minus infinity.
        int last = float.IsNegativeInfinity(ranked.Thresholds[^1]) ? ranked.Steps - 1 : ranked.Steps;
        for (int steps = 1; steps <= last; steps++)
        {
            ConfusionCounts tried = CountsOf(ranked, steps);
            double triedValue = goal.Value(tried);
            if (triedValue > value)
            {
                (best, counts, value) = (steps, tried, triedValue);
            }
        }

        return new TunedThreshold(Above(ranked, best), value, counts);
    }

    /// <summary>The calls where the rows of the highest scores are called positive.</summary>
    private static ConfusionCounts CountsOf(RankedScores ranked, int steps)
    {
        int hits = steps == 0 ? 0 : ranked.TruePositives[steps - 1];
        int alarms = steps == 0 ? 0 : ranked.FalsePositives[steps - 1];
        return new ConfusionCounts(hits, alarms, ranked.Negatives - alarms, ranked.Positives - hits);
    }

    /// <summary>A number below the scores of some steps, and not below the next score.</summary>
    private static float Above(RankedScores ranked, int steps)
    {
        if (steps == 0)
        {
            return ranked.Thresholds[0];
        }

        float lowest = ranked.Thresholds[steps - 1];
        if (steps == ranked.Steps)
        {
            return float.BitDecrement(lowest);
        }

        float next = ranked.Thresholds[steps];
        float middle = (float)(((double)lowest + next) / 2);

        // Between neighbouring numbers there is none, and none between a number and infinity that is half-way.
        return float.IsFinite(middle) && middle < lowest ? middle : float.IsFinite(next) ? next : float.BitDecrement(Math.Min(lowest, float.MaxValue));
    }
}
