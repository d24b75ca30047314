using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Which real row each made row starts from: every row once in random order, then again in another order.</summary>
/// <remarks>The row at a place does not depend on how many places there are.</remarks>
internal static class TurnOrder
{
    /// <param name="rows">How many real rows, at least 1.</param>
    /// <param name="count">How many places.</param>
    /// <param name="stream">Orders them.</param>
    public static int[] Of(int rows, int count, RandomStream stream)
    {
        int[] order = [.. Enumerable.Range(0, rows)];
        int[] starts = new int[count];
        for (int first = 0; first < count; first += rows)
        {
            stream.Child(first / rows).Shuffle(order);
            order.AsSpan(0, Math.Min(rows, count - first)).CopyTo(starts.AsSpan(first));
        }

        return starts;
    }
}
