using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The groups of states that categories and holes are encoded as, and what never varies.</summary>
internal static class GroupEntries
{
    public static void AddGroups(this ModelFileWriter writer, string name, IReadOnlyList<SoftmaxGroup> groups)
    {
        writer.AddIntegers($"{name}/states", [.. groups.Select(group => group.Count)], groups.Count);
        writer.AddIntegers($"{name}/hole", [.. groups.Select(group => group.Hole)], groups.Count);
        int[] slots = [.. groups.SelectMany(group => group.Slots)];
        writer.AddIntegers($"{name}/slots", slots, slots.Length);
    }

    /// <summary>Groups whose states are slots of one category each, or say whether a number is there.</summary>
    public static SoftmaxGroup[] ReadGroups(this ModelFileReader reader, string name, SlotLayout layout)
    {
        int count = reader.VectorLength($"{name}/states", 0, layout.Columns);
        int[] states = reader.ReadCounts($"{name}/states", 2, count, out int total);
        int[] holes = reader.ReadIntegers($"{name}/hole", SoftmaxGroup.None, layout.Columns - 1, count);
        int[] slots = reader.ReadIntegers($"{name}/slots", SoftmaxGroup.None, layout.Columns - 1, total);
        int[] categories = LayoutEntries.CategoryOfSlots(layout);
        SoftmaxGroup[] groups = new SoftmaxGroup[count];
        // Categories below 0, numbers from 0 on.
        HashSet<int> taken = [];
        int first = 0;
        for (int i = 0; i < count; i++)
        {
            SoftmaxGroup group = new(slots.AsSpan(first, states[i]).ToArray(), holes[i]);
            bool fits = group.Hole < 0 ? IsCategory(group, categories) : IsPresence(group, categories);
            if (!fits || !taken.Add(group.Hole < 0 ? ~categories[group.Slots[0]] : group.Hole))
            {
                throw new ModelFormatException(
                    $"Group {i} of the array '{name}/slots' must be the states of one category or of one number's presence, in order and once.");
            }

            groups[i] = group;
            first += states[i];
        }

        return groups;
    }

    /// <summary>What made rows hold in the slots that never vary.</summary>
    public static float[] ReadConstants(this ModelFileReader reader, string name, SlotLayout layout, IEnumerable<SoftmaxGroup> groups)
    {
        float[] constants = reader.ReadSingles(name, NumberRule.Any, layout.Columns);
        HashSet<int> varying = [.. groups.SelectMany(group => group.Slots)];
        foreach (int slot in layout.NumericSlots)
        {
            Check(!float.IsInfinity(constants[slot]), slot, "a finite number or NaN");
        }

        foreach (SlotGroup group in layout.Groups)
        {
            bool free = !Enumerable.Range(group.First, group.Count).Any(varying.Contains);
            for (int slot = group.First; slot <= group.Last; slot++)
            {
                Check(constants[slot] == 0 || (constants[slot] == 1 && free), slot, "0, or 1 once in a category that never varies");
                free &= constants[slot] == 0;
            }
        }

        return constants;

        void Check(bool allowed, int slot, string expected)
        {
            if (!allowed)
            {
                throw new ModelFormatException(
                    FormattableString.Invariant($"Element {slot} of the array '{name}' must be {expected}; it is {constants[slot]}."));
            }
        }
    }

    /// <summary>Rising slots of one category, and behind them perhaps the state that none of them is 1.</summary>
    private static bool IsCategory(SoftmaxGroup group, int[] categories)
    {
        if (group.Slots[0] < 0 || categories[group.Slots[0]] == LayoutEntries.Number)
        {
            return false;
        }

        for (int state = 1; state < group.Count; state++)
        {
            int slot = group.Slots[state];
            bool fits = slot == SoftmaxGroup.None
                ? state == group.Count - 1
                : slot > group.Slots[state - 1] && categories[slot] == categories[group.Slots[0]];
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPresence(SoftmaxGroup group, int[] categories) =>
        group.Count == 2 && categories[group.Hole] == LayoutEntries.Number && group.Slots.All(slot => slot == SoftmaxGroup.None);
}
