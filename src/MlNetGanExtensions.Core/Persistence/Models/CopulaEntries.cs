using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The distributions of the columns of a Gaussian copula.</summary>
internal static class CopulaEntries
{
    private const int MostCells = 1 << 28;

    public static void AddCopulaNumbers(this ModelFileWriter writer, string name, CopulaNumbers[] numbers)
    {
        float[] values = [.. numbers.SelectMany(column => column.Values)];
        writer.AddIntegers($"{name}/slots", [.. numbers.Select(column => column.Slot)], numbers.Length);
        writer.AddIntegers($"{name}/making", [.. numbers.Select(column => (int)column.Making)], numbers.Length);
        writer.AddIntegers($"{name}/counts", [.. numbers.Select(column => column.Values.Length)], numbers.Length);
        writer.AddSingles($"{name}/values", values, values.Length);
        writer.AddDoubles($"{name}/scores", [.. numbers.SelectMany(column => column.Scores)], values.Length);
    }

    public static CopulaNumbers[] ReadCopulaNumbers(this ModelFileReader reader, string name, SlotLayout layout)
    {
        int columns = reader.VectorLength($"{name}/slots", 0, layout.NumericSlots.Count);
        int[] slots = reader.ReadIntegers($"{name}/slots", 0, layout.Columns - 1, columns);
        CheckNumeric($"{name}/slots", slots, layout);
        int[] making = reader.ReadIntegers($"{name}/making", 0, (int)CopulaNumbers.Rule.Shown, columns);
        int cells = reader.VectorLength($"{name}/values", 0, MostCells);
        int[] counts = ReadCounts(reader, $"{name}/counts", columns, cells);
        float[] values = reader.ReadSingles($"{name}/values", NumberRule.Finite, cells);
        double[] scores = reader.ReadDoubles($"{name}/scores", NumberRule.Any, cells);
        CopulaNumbers[] numbers = new CopulaNumbers[columns];
        int next = 0;
        for (int i = 0; i < columns; i++)
        {
            CopulaNumbers.Rule rule = (CopulaNumbers.Rule)making[i];
            float[] own = values[next..(next + counts[i])];
            CheckAscending($"{name}/values", own, next);
            numbers[i] = new CopulaNumbers(slots[i], own, ReadScores($"{name}/scores", scores, next, counts[i], rule == CopulaNumbers.Rule.Shown), rule);
            next += counts[i];
        }

        return numbers;
    }

    public static void AddCopulaStates(this ModelFileWriter writer, string name, CopulaStates[] states)
    {
        int[] slots = [.. states.SelectMany(column => column.Group.Slots)];
        writer.AddIntegers($"{name}/holes", [.. states.Select(column => column.Group.Hole)], states.Length);
        writer.AddIntegers($"{name}/counts", [.. states.Select(column => column.Group.Count)], states.Length);
        writer.AddIntegers($"{name}/slots", slots, slots.Length);
        writer.AddDoubles($"{name}/ends", [.. states.SelectMany(column => column.Ends)], slots.Length);
    }

    public static CopulaStates[] ReadCopulaStates(this ModelFileReader reader, string name, SlotLayout layout)
    {
        int columns = reader.VectorLength($"{name}/holes", 0, layout.NumericSlots.Count + layout.Groups.Count);
        int[] holes = reader.ReadIntegers($"{name}/holes", SoftmaxGroup.None, layout.Columns - 1, columns);
        CheckNumeric($"{name}/holes", holes, layout);
        int cells = reader.VectorLength($"{name}/slots", 0, MostCells);
        int[] counts = ReadCounts(reader, $"{name}/counts", columns, cells);
        int[] slots = reader.ReadIntegers($"{name}/slots", SoftmaxGroup.None, layout.Columns - 1, cells);
        double[] ends = reader.ReadDoubles($"{name}/ends", NumberRule.Any, cells);
        CopulaStates[] states = new CopulaStates[columns];
        HashSet<int> groups = [];
        int next = 0;
        for (int i = 0; i < columns; i++)
        {
            int[] own = slots[next..(next + counts[i])];
            CheckStates($"{name}/slots", own, holes[i], layout, groups);
            states[i] = new CopulaStates(new SoftmaxGroup(own, holes[i]), ReadScores($"{name}/ends", ends, next, counts[i], endless: true));
            next += counts[i];
        }

        return states;
    }

    /// <summary>Cells of each column, two at least, all together as many as there are.</summary>
    private static int[] ReadCounts(ModelFileReader reader, string name, int columns, int cells)
    {
        int[] counts = reader.ReadIntegers(name, 2, MostCells, columns);
        long sum = counts.Sum(count => (long)count);
        return sum == cells ? counts : throw new ModelFormatException($"The elements of the array '{name}' must sum to {cells}; they sum to {sum}.");
    }

    /// <summary>Scores of one column: ascending, finite but for a last one that is +∞ where all above belongs to it.</summary>
    private static double[] ReadScores(string name, double[] scores, int first, int count, bool endless)
    {
        double[] own = scores[first..(first + count)];
        CheckAscending(name, own, first);
        return double.IsFinite(own[0]) && (endless ? double.IsPositiveInfinity(own[^1]) : double.IsFinite(own[^1]))
            ? own
            : throw new ModelFormatException(
                $"Elements {first} to {first + count - 1} of the array '{name}' must be finite{(endless ? " but for the last, which is infinite" : string.Empty)}.");
    }

    private static void CheckAscending<T>(string name, T[] numbers, int first)
        where T : IComparable<T>
    {
        for (int i = 1; i < numbers.Length; i++)
        {
            // NaN compares as the smallest of all.
            if (numbers[i].CompareTo(numbers[i - 1]) <= 0)
            {
                throw new ModelFormatException($"Element {first + i} of the array '{name}' must be above the one before it.");
            }
        }
    }

    private static void CheckNumeric(string name, int[] slots, SlotLayout layout)
    {
        HashSet<int> numeric = [.. layout.NumericSlots];
        int[] real = [.. slots.Where(slot => slot != SoftmaxGroup.None)];
        if (real.Length != real.Distinct().Count() || real.Any(slot => !numeric.Contains(slot)))
        {
            throw new ModelFormatException($"The array '{name}' must name different slots of numbers.");
        }
    }

    private static void CheckStates(string name, int[] slots, int hole, SlotLayout layout, HashSet<int> groups)
    {
        if (hole >= 0)
        {
            if (!slots.AsSpan().SequenceEqual(SoftmaxGroup.Presence(hole).Slots))
            {
                throw new ModelFormatException($"The array '{name}' must have no slots, -1, for a number that may be missing.");
            }

            return;
        }

        int some = slots.Max();
        SlotGroup group = layout.Groups.FirstOrDefault(own => some >= own.First && some <= own.Last, new SlotGroup(-1, -1));
        if (group.First < 0
            || slots.Distinct().Count() != slots.Length
            || slots.Any(slot => slot != SoftmaxGroup.None && (slot < group.First || slot > group.Last))
            || !groups.Add(group.First))
        {
            throw new ModelFormatException($"The array '{name}' must name different slots of one group for each category, and each group once.");
        }
    }
}
