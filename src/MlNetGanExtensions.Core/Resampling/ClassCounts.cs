namespace MlNetGanExtensions.Resampling;

/// <summary>How many rows each class has.</summary>
internal static class ClassCounts
{
    /// <summary>Counts the rows of each class by its number; unknown classes do not count.</summary>
    /// <exception cref="ArgumentException">There are fewer than two classes.</exception>
    public static int[] Of(ReadOnlySpan<int> labels)
    {
        int largest = -1;
        foreach (int label in labels)
        {
            largest = Math.Max(largest, label);
        }

        int[] counts = new int[largest + 1];
        foreach (int label in labels)
        {
            if (label >= 0)
            {
                counts[label]++;
            }
        }

        int classes = counts.Count(count => count > 0);
        return classes >= 2
            ? counts
            : throw new ArgumentException($"Rows of at least two classes are needed to even them out; found {classes} class(es).", nameof(labels));
    }
}
