using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Rows whose slots depend on each other in known ways, and what is asked of rows made like them.</summary>
internal static class DependentRows
{
    public static SlotLayout Layout { get; } = new(8, new SlotGroup(0, 2), new SlotGroup(3, 4));

    /// <summary>
    /// Slots 0–2: a category. Slots 3–4: a category that is 3 where the first is 0, 4 where it is 2. Slot 5: 10, 20 or 30 give or take 1 by
    /// the first category. Slot 6: a free number. Slot 7: a number that is missing where slot 4 is 1.
    /// </summary>
    public static Matrix Make(int rows)
    {
        RandomStream stream = new(3, "dependent rows");
        Matrix table = new(rows, 8);
        for (int row = 0; row < rows; row++)
        {
            int first = stream.NextInt32(4) is var draw && draw < 2 ? 0 : draw - 1;
            int second = first switch { 0 => 0, 2 => 1, _ => stream.NextInt32(2) };
            table[row, first] = 1;
            table[row, 3 + second] = 1;
            table[row, 5] = (10 * (first + 1)) + (2 * stream.NextSingle()) - 1;
            table[row, 6] = stream.NextSingle();
            table[row, 7] = second == 1 ? float.NaN : stream.NextSingle();
        }

        return table;
    }

    public static double Share(Matrix rows, Func<int, bool> which) => Enumerable.Range(0, rows.Rows).Count(which) / (double)rows.Rows;

    public static double Mean(Matrix rows, int slot, Func<int, bool> which) => Enumerable.Range(0, rows.Rows).Where(which).Average(row => rows[row, slot]);
}
