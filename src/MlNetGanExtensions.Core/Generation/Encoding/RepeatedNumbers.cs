using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>Finds slots whose numbers are few and come again and again, such as hours of work or sums that a law names.</summary>
/// <remarks>Numbers in between would give made rows away, and mean nothing; and a number that many rows have gives none of them away.</remarks>
internal static class RepeatedNumbers
{
    // Each number is there ten times on average: of a few dozen rows no slot but a nearly constant one is taken to repeat itself.
    private const int Times = 10;

    /// <returns>The different numbers of a slot in ascending order; null where they do not repeat.</returns>
    public static float[]? Of(Matrix rows, int slot)
    {
        HashSet<float> different = [];
        int cells = 0;
        for (int row = 0; row < rows.Rows; row++)
        {
            float cell = rows[row, slot];
            if (!float.IsNaN(cell))
            {
                cells++;
                different.Add(cell);
            }
        }

        return (long)different.Count * Times <= cells ? [.. different.Order()] : null;
    }
}
