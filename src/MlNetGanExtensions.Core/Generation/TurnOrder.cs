using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Which real row each made row starts from: every row once in random order, then again in another order.</summary>
/// <remarks>The row at a place does not depend on which other places are asked for.</remarks>
internal static class TurnOrder
{
    /// <summary>Turns after which the rows are ordered from the beginning again, so that no place lies more than so many orders away.</summary>
    public const int TurnsTogether = 32;

    /// <summary>The rows at some places. Cost: the places, and <see cref="TurnsTogether"/> times the rows.</summary>
    /// <param name="rows">How many real rows, at least 1.</param>
    /// <param name="places">Which places.</param>
    /// <param name="stream">Orders them.</param>
    public static int[] Of(int rows, RowRange places, RandomStream stream)
    {
        int[] order = new int[rows];
        int[] starts = new int[places.Count];
        long turn = places.First / rows / TurnsTogether * TurnsTogether;
        for (int filled = 0; filled < starts.Length; turn++)
        {
            if (turn % TurnsTogether == 0)
            {
                for (int row = 0; row < rows; row++)
                {
                    order[row] = row;
                }
            }

            stream.Child(turn).Shuffle<int>(order);
            long first = places.First + filled - (turn * rows);
            if (first < rows)
            {
                int count = (int)Math.Min(rows - first, starts.Length - filled);
                order.AsSpan((int)first, count).CopyTo(starts.AsSpan(filled));
                filled += count;
            }
        }

        return starts;
    }
}
