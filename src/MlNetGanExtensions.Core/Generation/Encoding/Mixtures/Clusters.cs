namespace MlNetGanExtensions.Generation.Encoding.Mixtures;

/// <summary>Divides numbers into neighbourhoods by k-means (Lloyd 1982).</summary>
internal static class Clusters
{
    private const int Rounds = 100;

    /// <param name="numbers">At least as many as clusters.</param>
    /// <param name="count">How many clusters.</param>
    /// <returns>The cluster of each number, from 0.</returns>
    public static int[] Of(WeightedNumbers numbers, int count)
    {
        double[] centres = [.. Enumerable.Range(0, count).Select(i => numbers.Values[((2 * i) + 1) * numbers.Count / (2 * count)])];
        int[] clusters = new int[numbers.Count];
        clusters.AsSpan().Fill(-1);
        for (int round = 0; round < Rounds && Assign(numbers, centres, clusters); round++)
        {
            Move(numbers, centres, clusters);
        }

        return clusters;
    }

    private static bool Assign(WeightedNumbers numbers, double[] centres, int[] clusters)
    {
        bool changed = false;
        int cluster = 0;
        for (int i = 0; i < clusters.Length; i++)
        {
            // Numbers and centres ascend, so a number's centre is not before that of the number before it.
            while (cluster + 1 < centres.Length
                && Math.Abs(centres[cluster + 1] - numbers.Values[i]) < Math.Abs(centres[cluster] - numbers.Values[i]))
            {
                cluster++;
            }

            changed |= clusters[i] != cluster;
            clusters[i] = cluster;
        }

        return changed;
    }

    /// <summary>A cluster that has lost its numbers keeps its centre.</summary>
    private static void Move(WeightedNumbers numbers, double[] centres, int[] clusters)
    {
        double[] sums = new double[centres.Length];
        long[] counts = new long[centres.Length];
        for (int i = 0; i < clusters.Length; i++)
        {
            sums[clusters[i]] += numbers.Counts[i] * numbers.Values[i];
            counts[clusters[i]] += numbers.Counts[i];
        }

        for (int cluster = 0; cluster < centres.Length; cluster++)
        {
            centres[cluster] = counts[cluster] > 0 ? sums[cluster] / counts[cluster] : centres[cluster];
        }
    }
}
