using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>A <see cref="RowEncoder"/>, and what single classes show of what it has seen.</summary>
internal static class RowEncoderEntries
{
    public static void AddRowEncoder(this ModelFileWriter writer, string prefix, RowEncoder encoder)
    {
        NumericOutput[] numbers = encoder.Numbers;
        writer.AddSingles($"{prefix}constants", [.. encoder.Constants], encoder.Constants.Count);
        writer.AddGroups($"{prefix}groups", encoder.Groups);
        writer.AddIntegers($"{prefix}numbers/slot", [.. numbers.Select(number => number.Slot)], numbers.Length);
        writer.AddSingles($"{prefix}numbers/low", [.. numbers.Select(number => number.Low)], numbers.Length);
        writer.AddSingles($"{prefix}numbers/high", [.. numbers.Select(number => number.High)], numbers.Length);
        writer.AddFlags($"{prefix}numbers/whole", [.. numbers.Select(number => number.Whole)]);
        writer.AddIntegers($"{prefix}numbers/presence", [.. numbers.Select(number => number.Presence)], numbers.Length);
        writer.AddRisingLists($"{prefix}numbers/repeated", [.. numbers.Select(number => number.Repeated)]);
    }

    public static RowEncoder ReadRowEncoder(this ModelFileReader reader, string prefix, SlotLayout layout)
    {
        SoftmaxGroup[] groups = reader.ReadGroups($"{prefix}groups", layout);
        float[] constants = reader.ReadConstants($"{prefix}constants", layout, groups);
        int[] slots = reader.ReadNumericSlots($"{prefix}numbers/slot", layout);
        float[] low = reader.ReadSingles($"{prefix}numbers/low", NumberRule.Finite, slots.Length);
        float[] high = reader.ReadSingles($"{prefix}numbers/high", NumberRule.Finite, slots.Length);
        bool[] whole = reader.ReadFlags($"{prefix}numbers/whole", slots.Length);
        int[] presence = reader.ReadIntegers($"{prefix}numbers/presence", -1, groups.Length - 1, slots.Length);
        float[]?[] repeated = reader.ReadRisingLists($"{prefix}numbers/repeated", slots.Length);
        NumericOutput[] numbers = new NumericOutput[slots.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!(low[i] < high[i]))
            {
                throw new ModelFormatException(FormattableString.Invariant(
                    $"Element {i} of the array '{prefix}numbers/low' must be below that of '{prefix}numbers/high'; they are {low[i]} and {high[i]}."));
            }

            if (presence[i] >= 0 && groups[presence[i]].Hole != slots[i])
            {
                throw new ModelFormatException(
                    $"Element {i} of the array '{prefix}numbers/presence' must be -1 or the group for holes in slot {slots[i]}; it is {presence[i]}.");
            }

            numbers[i] = new NumericOutput(slots[i], low[i], high[i], whole[i], presence[i], repeated[i]);
        }

        return new RowEncoder(layout, constants, numbers, groups);
    }

    /// <summary>Slots that are numbers, in ascending order.</summary>
    public static int[] ReadNumericSlots(this ModelFileReader reader, string name, SlotLayout layout)
    {
        int[] slots = reader.ReadRisingIntegers(name, 0, 0);
        int[] categories = LayoutEntries.CategoryOfSlots(layout);
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i] >= categories.Length || categories[slots[i]] != LayoutEntries.Number)
            {
                throw new ModelFormatException($"Element {i} of the array '{name}' must be a slot with numbers; it is {slots[i]}.");
            }
        }

        return slots;
    }

    public static void AddRowSupport(this ModelFileWriter writer, string prefix, RowSupport support)
    {
        writer.AddSingles($"{prefix}low", support.Low, support.Low.Length);
        writer.AddSingles($"{prefix}high", support.High, support.High.Length);
        writer.AddRisingLists($"{prefix}repeated", support.Repeated);
        writer.AddFlags($"{prefix}shown", support.States);
    }

    public static RowSupport ReadRowSupport(this ModelFileReader reader, string prefix, RowEncoder encoder)
    {
        (float[] low, float[] high) = reader.ReadBounds(prefix, encoder.Numbers.Length);
        float[]?[] repeated = reader.ReadRisingLists($"{prefix}repeated", low.Length);
        return new RowSupport(low, high, repeated, reader.ReadShown($"{prefix}shown", encoder.GroupColumns));
    }
}
