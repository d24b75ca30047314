using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>Learns a <see cref="RowEncoder"/> from rows.</summary>
internal static class RowEncoding
{
    /// <param name="rows">Rows × slots, checked; at least one of them is used.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="keepWhole">Whether slots that hold whole numbers alone give whole numbers.</param>
    /// <param name="keepRepeated">Whether slots in which numbers repeat give those numbers alone.</param>
    public static RowEncoder Fit(Matrix rows, SlotLayout layout, bool keepWhole, bool keepRepeated = false)
    {
        float[] constants = new float[layout.Columns];
        List<NumericOutput> numbers = [];
        List<SoftmaxGroup> groups = [];
        foreach (SlotGroup group in layout.Groups)
        {
            int[] states = States(rows, group);
            if (states.Length > 1)
            {
                groups.Add(SoftmaxGroup.Category(states));
            }
            else if (states[0] != SoftmaxGroup.None)
            {
                constants[states[0]] = 1;
            }
        }

        foreach (int slot in layout.NumericSlots)
        {
            SlotNumbers seen = SlotNumbers.Of(rows, slot);
            int presence = -1;
            if (seen.Holes > 0 && seen.Holes < rows.Rows)
            {
                presence = groups.Count;
                groups.Add(SoftmaxGroup.Presence(slot));
            }

            if (seen.Low < seen.High)
            {
                numbers.Add(new NumericOutput(
                    slot, seen.Low, seen.High, seen.Whole && keepWhole, presence, keepRepeated ? RepeatedNumbers.Of(rows, slot) : null));
            }
            else
            {
                constants[slot] = seen.Holes == rows.Rows ? float.NaN : seen.Low;
            }
        }

        return new RowEncoder(layout, constants, [.. numbers], [.. groups]);
    }

    private static int[] States(Matrix rows, SlotGroup group)
    {
        bool[] seen = new bool[group.Count];
        bool none = false;
        for (int row = 0; row < rows.Rows; row++)
        {
            int one = rows.Row(row).Slice(group.First, group.Count).IndexOf(1f);
            if (one < 0)
            {
                none = true;
            }
            else
            {
                seen[one] = true;
            }
        }

        IEnumerable<int> slots = Enumerable.Range(0, group.Count).Where(i => seen[i]).Select(i => group.First + i);
        return none ? [.. slots, SoftmaxGroup.None] : [.. slots];
    }
}
