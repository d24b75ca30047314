using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Whether made rows are of the kind of the real rows of their class.</summary>
internal static class RowsOfAClass
{
    public static void Check(Matrix made, Matrix real, SlotLayout layout)
    {
        made.Columns.Should().Be(layout.Columns);
        foreach (SlotGroup group in layout.Groups)
        {
            string[] states = States(real, group);
            States(made, group).Should().BeSubsetOf(states, "a class gets the categories that it has shown");
        }

        foreach (int slot in layout.NumericSlots)
        {
            float[] shown = real.Column(slot);
            float[] cells = made.Column(slot);
            float[] numbers = [.. shown.Where(cell => !float.IsNaN(cell))];
            if (numbers.Length == shown.Length)
            {
                cells.Should().NotContain(cell => float.IsNaN(cell), "slot {0} has no holes", slot);
            }

            float[] present = [.. cells.Where(cell => !float.IsNaN(cell))];
            if (numbers.Length == 0)
            {
                present.Should().BeEmpty("slot {0} is empty", slot);
                continue;
            }

            present.Should().NotContain(cell => cell < numbers.Min() || cell > numbers.Max());
            if (numbers.All(float.IsInteger))
            {
                present.Should().NotContain(cell => !float.IsInteger(cell));
            }
        }
    }

    /// <summary>The different contents of a group: a single 1, or zeros alone.</summary>
    private static string[] States(Matrix rows, SlotGroup group) =>
        [.. Enumerable.Range(0, rows.Rows).Select(row => string.Join(' ', rows.Row(row).Slice(group.First, group.Count).ToArray())).Distinct()];
}
