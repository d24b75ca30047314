namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>Where to cut scores.</summary>
internal static class BestThreshold
{
    /// <summary>The threshold above which F1 is highest, in the middle between two scores; the lowest of several.</summary>
    /// <param name="scores">A score for each row.</param>
    /// <param name="labels">0 or 1 for each row.</param>
    public static float ForF1(float[] scores, int[] labels)
    {
        float[] values = [.. scores.Distinct().Order()];
        float best = 0;
        double bestF1 = -1;
        for (int i = 0; i + 1 < values.Length; i++)
        {
            float threshold = values[i] + ((values[i + 1] - values[i]) / 2);
            int found = 0;
            int named = 0;
            for (int row = 0; row < scores.Length; row++)
            {
                named += scores[row] > threshold ? 1 : 0;
                found += scores[row] > threshold ? labels[row] : 0;
            }

            double f1 = 2d * found / (named + labels.Sum());
            (best, bestF1) = f1 > bestF1 ? (threshold, f1) : (best, bestF1);
        }

        return best;
    }
}
