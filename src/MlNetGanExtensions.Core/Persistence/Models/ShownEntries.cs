using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>What the rows of one class have shown: bounds of numbers, and states of groups.</summary>
internal static class ShownEntries
{
    /// <summary>The smallest and the largest of each of some numbers.</summary>
    public static (float[] Low, float[] High) ReadBounds(this ModelFileReader reader, string prefix, int count)
    {
        float[] low = reader.ReadSingles($"{prefix}low", NumberRule.Finite, count);
        float[] high = reader.ReadSingles($"{prefix}high", NumberRule.Finite, count);
        for (int i = 0; i < count; i++)
        {
            if (low[i] > high[i])
            {
                throw new ModelFormatException(FormattableString.Invariant(
                    $"Element {i} of the array '{prefix}low' must not be above that of '{prefix}high'; they are {low[i]} and {high[i]}."));
            }
        }

        return (low, high);
    }

    /// <summary>Whether a row is in each state: in each group one at least.</summary>
    public static bool[] ReadShown(this ModelFileReader reader, string name, ColumnGroups? groups)
    {
        bool[] shown = reader.ReadFlags(name, groups?.Columns ?? 0);
        for (int group = 0; group < (groups?.Count ?? 0); group++)
        {
            int first = groups!.Offsets[group];
            if (!shown.AsSpan(first, groups.Offsets[group + 1] - first).Contains(true))
            {
                throw new ModelFormatException($"The array '{name}' must hold a 1 for some state of group {group}; it holds none.");
            }
        }

        return shown;
    }
}
