using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Generation.Encoding.Mixtures;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Learns a <see cref="ConditionalEncoder"/> from rows.</summary>
internal static class ConditionalEncoding
{
    /// <param name="rows">Rows × slots, checked; at least one.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="keepRepeated">Whether slots in which numbers repeat give those numbers alone.</param>
    /// <param name="stream">Chooses the rows that mixtures are fitted on.</param>
    public static ConditionalEncoder Fit(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout, bool keepRepeated, RandomStream stream)
    {
        // Categories, holes and what never varies are as for the other generators.
        RowEncoder plain = RowEncoding.Fit(rows, layout, keepWhole: false, keepRepeated);
        SoftmaxGroup[] categories = [.. plain.Groups.Where(group => group.Hole < 0)];
        HashSet<int> varying = [.. plain.Numbers.Select(number => number.Slot)];
        SoftmaxGroup[] presences = [.. plain.Groups.Where(group => group.Hole >= 0 && !varying.Contains(group.Hole))];
        int[] classes = [.. labels.ToArray().Distinct().Order()];
        int next = (classes.Length > 1 ? 1 : 0) + categories.Length + presences.Length;
        List<ModeNumber> numbers = [];
        foreach (NumericOutput number in plain.Numbers)
        {
            float[] present = [.. rows.Column(number.Slot).Where(cell => !float.IsNaN(cell))];
            NormalMixture modes = MixtureFit.Of(present, stream.Child(number.Slot));
            bool holes = present.Length < rows.Rows;
            numbers.Add(new ModeNumber(number.Slot, modes, modes.Count > 1 || holes ? next++ : -1, holes, number.Repeated is not null));
        }

        return new ConditionalEncoder(layout, [.. plain.Constants], classes, new ConditionalGroups(categories, presences), [.. numbers]);
    }
}
