namespace MlNetGanExtensions.Generation;

/// <summary>What the slots of a feature vector are: groups of slots that are one category each, and numbers everywhere else.</summary>
/// <remarks>
/// A row of a group has a single 1 for its category, or zeros alone where it has none of them. A number is finite, or NaN where it is missing.
/// </remarks>
public sealed class SlotLayout
{
    /// <summary>Describes feature vectors.</summary>
    /// <param name="columns">Slots of a vector, at least 1.</param>
    /// <param name="groups">The categories, in ascending order; they share no slot.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no slots.</exception>
    /// <exception cref="ArgumentException">A group is empty, overlaps the one before it or stands behind it, or reaches past the last slot.</exception>
    public SlotLayout(int columns, params IReadOnlyList<SlotGroup> groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentNullException.ThrowIfNull(groups);
        int next = 0;
        foreach (SlotGroup group in groups)
        {
            if (group.First < next || group.Last < group.First || group.Last >= columns)
            {
                throw new ArgumentException(
                    $"Expected ascending groups that share no slot, within slots 0 to {columns - 1}; found {group.First} to {group.Last}"
                    + (next == 0 ? "." : $" behind a group that ends at {next - 1}."),
                    nameof(groups));
            }

            next = group.Last + 1;
        }

        Columns = columns;
        Groups = [.. groups];
        NumericSlots = Between(columns, Groups);
    }

    /// <summary>Slots of a vector.</summary>
    public int Columns { get; }

    /// <summary>The categories, in ascending order.</summary>
    public IReadOnlyList<SlotGroup> Groups { get; }

    /// <summary>The slots that belong to no group, in ascending order.</summary>
    public IReadOnlyList<int> NumericSlots { get; }

    /// <summary>Groups as ML.NET writes them down in <c>CategoricalSlotRanges</c>: first and last slot of each group in turn.</summary>
    /// <param name="columns">Slots of a vector, at least 1.</param>
    /// <param name="ranges">An even number of slots.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no slots.</exception>
    /// <exception cref="ArgumentException">The count is odd, or the groups are not as <see cref="SlotLayout(int, IReadOnlyList{SlotGroup})"/> expects them.</exception>
    public static SlotLayout FromRanges(int columns, ReadOnlySpan<int> ranges)
    {
        if (ranges.Length % 2 != 0)
        {
            throw new ArgumentException($"Expected first and last slot of each group, so an even count; found {ranges.Length}.", nameof(ranges));
        }

        SlotGroup[] groups = new SlotGroup[ranges.Length / 2];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = new SlotGroup(ranges[2 * i], ranges[(2 * i) + 1]);
        }

        return new SlotLayout(columns, groups);
    }

    /// <summary>The slots before, between and behind the groups.</summary>
    private static List<int> Between(int columns, IReadOnlyList<SlotGroup> groups)
    {
        List<int> slots = [];
        int next = 0;
        foreach (SlotGroup group in groups.Append(new SlotGroup(columns, columns)))
        {
            slots.AddRange(Enumerable.Range(next, group.First - next));
            next = group.Last + 1;
        }

        return slots;
    }
}
