using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>What the slots of a feature vector are: for each slot the number of its category, −1 for a number.</summary>
internal static class LayoutEntries
{
    /// <summary>Stands for a slot that is a number.</summary>
    public const int Number = -1;

    private const string Categories = "categories";

    public static void AddLayout(this ModelFileWriter writer, SlotLayout layout) =>
        writer.AddIntegers(Categories, CategoryOfSlots(layout), layout.Columns);

    public static SlotLayout ReadLayout(this ModelFileReader reader)
    {
        int slots = reader.VectorLength(Categories, 1, ColumnEntries.LargestSize);
        int[] categories = reader.ReadIntegers(Categories, Number, slots - 1, slots);
        List<SlotGroup> groups = [];
        for (int slot = 0; slot < slots; slot++)
        {
            int category = categories[slot];
            if (category == groups.Count)
            {
                groups.Add(new SlotGroup(slot, slot));
            }
            else if (category != Number)
            {
                bool goesOn = category == groups.Count - 1 && groups[^1].Last == slot - 1;
                groups[^1] = goesOn
                    ? groups[^1] with { Last = slot }
                    : throw new ModelFormatException(
                        $"Element {slot} of the array '{Categories}' must be -1, the category before it, or {groups.Count}; it is {category}.");
            }
        }

        return new SlotLayout(slots, [.. groups]);
    }

    /// <summary>For each slot the number of its category; <see cref="Number"/> where it is a number.</summary>
    public static int[] CategoryOfSlots(SlotLayout layout)
    {
        int[] categories = new int[layout.Columns];
        categories.AsSpan().Fill(Number);
        for (int group = 0; group < layout.Groups.Count; group++)
        {
            categories.AsSpan(layout.Groups[group].First, layout.Groups[group].Count).Fill(group);
        }

        return categories;
    }
}
