namespace MlNetGanExtensions.Evaluation;

/// <summary>Checks on labels that number the classes from 0, and the counts that the splits need.</summary>
internal static class ClassLabels
{
    /// <summary>The number of rows of each class.</summary>
    /// <exception cref="ArgumentException">
    /// There are no rows, a label is negative, a class number below the largest has no row, or there is one class only.
    /// </exception>
    public static int[] CountRows(ReadOnlySpan<int> labels, string parameter)
    {
        if (labels.IsEmpty)
        {
            throw new ArgumentException("There are no rows.", parameter);
        }

        int largest = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            ThrowIfUnknown(labels[row], row, parameter);
            largest = Math.Max(largest, labels[row]);
        }

        if (largest == 0)
        {
            throw new ArgumentException($"All {labels.Length} rows are of class 0; at least two classes are needed.", parameter);
        }

        // Labels may be anything: the counts are as many as the rows at most, whatever number a label holds.
        int[] counts = new int[Math.Min(largest, labels.Length) + 1];
        foreach (int label in labels)
        {
            counts[Math.Min(label, counts.Length - 1)]++;
        }

        int empty = Array.IndexOf(counts, 0);
        if (empty >= 0)
        {
            throw new ArgumentException(
                $"Labels number the classes from 0 without gaps, but class {empty} has no row while the largest label is {largest}.",
                parameter);
        }

        return counts;
    }

    /// <summary>Throws if a label does not name a class.</summary>
    public static void ThrowIfUnknown(int label, int row, string parameter)
    {
        if (label < 0)
        {
            throw new ArgumentException(
                $"Row {row} has the label {label}; classes are numbered from 0, and rows of unknown class cannot be used here.", parameter);
        }
    }

    /// <summary>Throws if a label is neither 0 nor 1.</summary>
    public static void ThrowIfNotBinary(int label, int row, string parameter)
    {
        if (label is not (0 or 1))
        {
            throw new ArgumentException($"Row {row} has the label {label}; expected 0 (negative) or 1 (positive).", parameter);
        }
    }

    /// <summary>The rows of each class in random order, class after class.</summary>
    public static int[] ShuffledByClass(ReadOnlySpan<int> labels, ReadOnlySpan<int> counts, Numerics.RandomStream random)
    {
        int[] next = new int[counts.Length];
        for (int label = 1; label < counts.Length; label++)
        {
            next[label] = next[label - 1] + counts[label - 1];
        }

        int[] rows = new int[labels.Length];
        for (int row = 0; row < labels.Length; row++)
        {
            rows[next[labels[row]]++] = row;
        }

        for (int label = 0, start = 0; label < counts.Length; start += counts[label], label++)
        {
            // A stream for each class: rows added to one class do not reorder another.
            random.Child(label).Shuffle(rows.AsSpan(start, counts[label]));
        }

        return rows;
    }
}
