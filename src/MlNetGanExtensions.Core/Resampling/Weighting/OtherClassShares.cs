using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling.Neighbours;

namespace MlNetGanExtensions.Resampling.Weighting;

/// <summary>How many of the nearest rows of a row are of another class.</summary>
internal static class OtherClassShares
{
    /// <param name="rows">All rows; checked here.</param>
    /// <param name="labels">Their classes; −1 where it is not known.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="standardise">Whether numbers are measured in units of their standard deviation; otherwise as they are, and 1 for a category that differs.</param>
    /// <param name="classes">The classes whose rows are looked at.</param>
    /// <param name="neighbours">How many of the nearest rows; all others where there are fewer.</param>
    /// <param name="weight">From the share of other classes, 0 to 1, to the weight.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A weight for each row; 1 for rows of other classes.</returns>
    public static RowWeights Of(
        Matrix rows,
        ReadOnlySpan<int> labels,
        SlotLayout layout,
        bool standardise,
        IReadOnlyCollection<int> classes,
        int neighbours,
        Func<float, float> weight,
        CancellationToken cancellation)
    {
        GeneratorChecks.CheckRows(rows, labels, layout);
        MixedMetric metric = standardise ? MixedMetric.Standardised(rows, layout) : MixedMetric.Plain(rows, layout, penalty: 1);
        float[] weights = new float[rows.Rows];
        Array.Fill(weights, 1);
        int[] known = Known(labels);
        int count = Math.Min(neighbours, known.Length - 1);
        NearestRows nearest = new(metric, rows, known);
        foreach (int[] members in GeneratorChecks.RowsOf(labels, classes).Values)
        {
            int[] found = count > 0 ? nearest.Find(rows, members, Places(known, members), count, cancellation) : [];
            for (int i = 0; i < members.Length; i++)
            {
                int others = 0;
                foreach (int place in found.AsSpan(i * count, count))
                {
                    others += labels[known[place]] == labels[members[i]] ? 0 : 1;
                }

                weights[members[i]] = weight(count == 0 ? 0 : (float)others / count);
            }
        }

        return new RowWeights(weights);
    }

    private static int[] Known(ReadOnlySpan<int> labels)
    {
        List<int> known = [];
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] >= 0)
            {
                known.Add(row);
            }
        }

        return [.. known];
    }

    /// <summary>Where each of some rows stands among all of known class; both are in ascending order.</summary>
    private static int[] Places(int[] known, int[] members) => [.. members.Select(row => Array.BinarySearch(known, row))];
}
