using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>What the numbers that ask for categories stand for.</summary>
internal static class ConditionTables
{
    /// <summary>Nothing is asked for, or what every row has.</summary>
    public const long Free = -1;

    /// <summary>No row showed it.</summary>
    public const long Never = -2;

    /// <summary>The column of the conditions for −2, −1, 0 … of a category, and <see cref="Never"/> at the end.</summary>
    public static long[] Columns(ConditionalEncoder encoder, SlotGroup group)
    {
        int category = CategoryOf(encoder, group);
        IEnumerable<int> slots = Enumerable.Range(group.First, group.Count).Prepend(SoftmaxGroup.None);
        return [Free, .. slots.Select(slot => category < 0 ? Constant(encoder, group, slot) : Column(encoder, category, slot)), Never];
    }

    /// <summary>Which of the categories that vary a group of slots is; −1 if it never does.</summary>
    public static int CategoryOf(ConditionalEncoder encoder, SlotGroup group) =>
        Array.FindIndex(encoder.Categories, own => own.Slots.Any(slot => slot >= group.First && slot <= group.Last));

    private static long Column(ConditionalEncoder encoder, int category, int slot)
    {
        int state = Array.IndexOf(encoder.Categories[category].Slots, slot);
        return state < 0 ? Never : encoder.Conditions!.Offsets[encoder.FirstCategory + category] + state;
    }

    private static long Constant(ConditionalEncoder encoder, SlotGroup group, int slot)
    {
        int one = encoder.Constants.Slice(group.First, group.Count).IndexOf(1f);
        return (one < 0 ? SoftmaxGroup.None : group.First + one) == slot ? Free : Never;
    }
}
