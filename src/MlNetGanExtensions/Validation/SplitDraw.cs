using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Validation;

/// <summary>Divides rows into a training and a test part of like class proportions.</summary>
/// <remarks>
/// The core's <see cref="StratifiedSplit"/>, row for row, wherever that gives a split; but a class so small that its share rounds to
/// nothing gives one row all the same, where the core has an error.
/// </remarks>
internal static class SplitDraw
{
    /// <exception cref="ArgumentException">A class has one row only, or is in too few groups.</exception>
    public static Fold Draw(LabelledRows rows, double testShare, ulong seed)
    {
        RandomStream random = new(seed, "stratified split");
        bool[] isTest = new bool[rows.Labels.Length];
        if (rows.Groups is not null)
        {
            int[] parts = GroupAssignment.Draw(rows, [1 - testShare, testShare], random.Child("groups"));
            isTest = [.. parts.Select(part => part == 1)];
        }
        else
        {
            int[] counts = rows.CountClasses();
            int[] quotas = Quotas(rows, counts, testShare);
            for (int label = 0; label < counts.Length; label++)
            {
                int[] members = [.. Enumerable.Range(0, isTest.Length).Where(row => rows.Labels[row] == label)];

                // A stream for each class: rows added to one class do not reorder another.
                random.Child(label).Shuffle(members.AsSpan());
                foreach (int row in members.AsSpan(0, quotas[label]))
                {
                    isTest[row] = true;
                }
            }
        }

        return new Fold(RowsWhere(isTest, false), RowsWhere(isTest, true));
    }

    /// <summary>
    /// Each class's share, rounded down or up such that the sum is round(share × rows) and the largest remainders round up; then held to
    /// 1 … rows − 1.
    /// </summary>
    private static int[] Quotas(LabelledRows rows, int[] counts, double share)
    {
        int scarce = Array.FindIndex(counts, count => count < 2);
        if (scarce >= 0)
        {
            throw new ArgumentException(
                $"Class '{rows.Classes[scarce]}' of label column '{rows.LabelColumn}' has one row; at least two are needed, one for each part.");
        }

        int[] quotas = [.. counts.Select(count => (int)(share * count))];
        int left = (int)Math.Round(share * rows.Labels.Length) - quotas.Sum();

        // A stable sort, so the class number decides between equal remainders.
        foreach (int label in Enumerable.Range(0, counts.Length).OrderBy(label => quotas[label] - (share * counts[label])).Take(left).ToArray())
        {
            quotas[label]++;
        }

        return [.. quotas.Select((quota, label) => Math.Clamp(quota, 1, counts[label] - 1))];
    }

    private static int[] RowsWhere(bool[] isTest, bool wanted) => [.. Enumerable.Range(0, isTest.Length).Where(row => isTest[row] == wanted)];
}
