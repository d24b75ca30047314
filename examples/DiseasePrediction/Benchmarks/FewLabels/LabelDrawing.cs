using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>Takes the label from most rows.</summary>
internal static class LabelDrawing
{
    /// <summary>What a row without a label has instead.</summary>
    public const int Unknown = -1;

    /// <summary>Keeps some labels and replaces the others by <see cref="Unknown"/>.</summary>
    /// <param name="labels">The label of each training row.</param>
    /// <param name="count">How many keep theirs.</param>
    /// <param name="draw">How they are chosen.</param>
    /// <param name="seed">The same seed keeps the same labels.</param>
    public static int[] Keep(int[] labels, int count, LabelDraw draw, ulong seed)
    {
        int[] kept = draw == LabelDraw.Stratified
            ? StratifiedSplit.Create(labels, (double)count / labels.Length, seed).Test
            : AtRandom(labels, count, seed);
        int[] known = new int[labels.Length];
        Array.Fill(known, Unknown);
        foreach (int row in kept)
        {
            known[row] = labels[row];
        }

        return known;
    }

    private static int[] AtRandom(int[] labels, int count, ulong seed)
    {
        RandomStream random = new(seed, "labelled rows");
        int[] rows = [.. Enumerable.Range(0, labels.Length)];
        while (true)
        {
            random.Shuffle(rows.AsSpan());
            int ones = rows.Take(count).Sum(row => labels[row]);
            if (ones > 0 && ones < count)
            {
                return rows[..count];
            }
        }
    }
}
