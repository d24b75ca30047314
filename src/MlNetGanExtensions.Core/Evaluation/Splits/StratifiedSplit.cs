using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>One random division of the rows into a training and a test part with the same class proportions.</summary>
public static class StratifiedSplit
{
    /// <summary>Divides the rows.</summary>
    /// <param name="labels">The class of each row, numbered from 0 without gaps.</param>
    /// <param name="testShare">The share of rows for the test part, above 0 and below 1.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    /// <returns>
    /// A fold with round(share × rows) test rows (a half rounds to the even number). Each class gives its exact quota
    /// (share × its rows) rounded down or up; the classes with the largest remainders round up, the lower class number first among equals.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, a label is negative, a class has no row, there is one class only, or a class would be missing from one of the
    /// parts.
    /// </exception>
    public static Fold Create(ReadOnlySpan<int> labels, double testShare, ulong seed)
    {
        if (!(testShare > 0 && testShare < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(testShare), testShare, "Expected a share above 0 and below 1.");
        }

        int[] counts = ClassLabels.CountRows(labels, nameof(labels));
        int[] testCounts = TestCounts(counts, testShare, labels.Length);
        for (int label = 0; label < counts.Length; label++)
        {
            if (testCounts[label] == 0 || testCounts[label] == counts[label])
            {
                string part = testCounts[label] == 0 ? "test" : "training";
                throw new ArgumentException(
                    $"Class {label} has {counts[label]} rows; with a test share of {testShare} none of them would be in the {part} part.",
                    nameof(labels));
            }
        }

        int[] shuffled = ClassLabels.ShuffledByClass(labels, counts, new RandomStream(seed, "stratified split"));

        int[] test = new int[testCounts.Sum()];
        int[] training = new int[labels.Length - test.Length];
        int start = 0;
        int tests = 0;
        int trainings = 0;
        for (int label = 0; label < counts.Length; label++)
        {
            ReadOnlySpan<int> rows = shuffled.AsSpan(start, counts[label]);
            rows[..testCounts[label]].CopyTo(test.AsSpan(tests));
            rows[testCounts[label]..].CopyTo(training.AsSpan(trainings));
            start += rows.Length;
            tests += testCounts[label];
            trainings += rows.Length - testCounts[label];
        }

        Array.Sort(training);
        Array.Sort(test);
        return new Fold(training, test);
    }

    private static int[] TestCounts(int[] counts, double share, int rows)
    {
        int[] quotas = new int[counts.Length];
        double[] remainders = new double[counts.Length];
        int[] order = new int[counts.Length];
        int left = (int)Math.Round(share * rows);
        for (int label = 0; label < counts.Length; label++)
        {
            double exact = share * counts[label];
            quotas[label] = (int)exact;
            remainders[label] = quotas[label] - exact;
            order[label] = label;
            left -= quotas[label];
        }

        // The sort is not stable, so the class number decides between equal remainders.
        Array.Sort(order, (a, b) => remainders[a] != remainders[b] ? remainders[a].CompareTo(remainders[b]) : a.CompareTo(b));
        for (int i = 0; i < left; i++)
        {
            quotas[order[i]]++;
        }

        return quotas;
    }
}
