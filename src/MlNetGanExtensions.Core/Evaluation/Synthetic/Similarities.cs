namespace MlNetGanExtensions.Evaluation;

/// <summary>Likeness of two samples, 0 to 1.</summary>
internal static class Similarities
{
    /// <summary>1 − the largest difference of the two distribution functions.</summary>
    public static double KolmogorovSmirnov(float[] first, float[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first.Length == second.Length ? 1 : 0;
        }

        double largest = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            float place = Math.Min(first[i], second[j]);
            while (i < first.Length && first[i] == place)
            {
                i++;
            }

            while (j < second.Length && second[j] == place)
            {
                j++;
            }

            largest = Math.Max(largest, Math.Abs(((double)i / first.Length) - ((double)j / second.Length)));
        }

        return 1 - largest;
    }

    /// <summary>1 − half the sum of the differences of the states' shares.</summary>
    public static double TotalVariation(IEnumerable<int> first, int firstCount, IEnumerable<int> second, int secondCount, int states)
    {
        int[] firstCounts = Count(first, states);
        int[] secondCounts = Count(second, states);
        double sum = 0;
        for (int state = 0; state < states; state++)
        {
            sum += Math.Abs(((double)firstCounts[state] / firstCount) - ((double)secondCounts[state] / secondCount));
        }

        return Math.Clamp(1 - (sum / 2), 0, 1);
    }

    /// <summary>Pearson's r over the pairs that have both numbers; 0 where it is not defined.</summary>
    public static double Correlation(float[] first, float[] second)
    {
        int[] both = [.. Enumerable.Range(0, first.Length).Where(i => !float.IsNaN(first[i]) && !float.IsNaN(second[i]))];
        double meanFirst = both.Sum(i => (double)first[i] / both.Length);
        double meanSecond = both.Sum(i => (double)second[i] / both.Length);
        double product = 0, squaresFirst = 0, squaresSecond = 0;
        foreach (int i in both)
        {
            product += (first[i] - meanFirst) * (second[i] - meanSecond);
            squaresFirst += (first[i] - meanFirst) * (first[i] - meanFirst);
            squaresSecond += (second[i] - meanSecond) * (second[i] - meanSecond);
        }

        double scale = Math.Sqrt(squaresFirst) * Math.Sqrt(squaresSecond);
        return scale > 0 ? Math.Clamp(product / scale, -1, 1) : 0;
    }

    /// <summary>How often each state occurs.</summary>
    public static int[] Count(IEnumerable<int> cells, int states)
    {
        int[] counts = new int[states];
        foreach (int state in cells)
        {
            counts[state]++;
        }

        return counts;
    }
}
