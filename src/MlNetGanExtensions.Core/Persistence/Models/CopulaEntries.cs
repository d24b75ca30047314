using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The distributions of the columns of a Gaussian copula.</summary>
internal static class CopulaEntries
{
    public static void AddCopulaNumbers(this ModelFileWriter writer, string name, CopulaNumbers[] numbers)
    {
        writer.AddIntegers($"{name}/slot", [.. numbers.Select(column => column.Slot)], numbers.Length);
        writer.AddIntegers($"{name}/making", [.. numbers.Select(column => (int)column.Making)], numbers.Length);
        writer.AddRisingLists($"{name}/values", [.. numbers.Select(column => column.Values)]);
        double[] scores = [.. numbers.SelectMany(column => column.Scores)];
        writer.AddDoubles($"{name}/scores", scores, scores.Length);
    }

    public static CopulaNumbers[] ReadCopulaNumbers(this ModelFileReader reader, string name, SlotLayout layout)
    {
        int[] slots = reader.ReadNumericSlots($"{name}/slot", layout);
        int[] making = reader.ReadIntegers($"{name}/making", 0, (int)CopulaNumbers.Rule.Shown, slots.Length);
        float[]?[] values = reader.ReadRisingLists($"{name}/values", slots.Length);
        double[] scores = reader.ReadDoubles($"{name}/scores", NumberRule.Any, values.Sum(list => list?.Length ?? 0));
        CopulaNumbers[] numbers = new CopulaNumbers[slots.Length];
        int first = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            CopulaNumbers.Rule rule = (CopulaNumbers.Rule)making[i];
            float[] own = values[i] is { Length: > 1 } some
                ? some
                : throw new ModelFormatException($"Each number of the array '{name}/values' must have two values at least; number {i} has fewer.");
            numbers[i] = new CopulaNumbers(slots[i], own, Scores($"{name}/scores", scores, first, own.Length, rule == CopulaNumbers.Rule.Shown), rule);
            first += own.Length;
        }

        return numbers;
    }

    public static void AddCopulaStates(this ModelFileWriter writer, string name, CopulaStates[] states)
    {
        writer.AddGroups(name, [.. states.Select(column => column.Group)]);
        double[] ends = [.. states.SelectMany(column => column.Ends)];
        writer.AddDoubles($"{name}/ends", ends, ends.Length);
    }

    public static CopulaStates[] ReadCopulaStates(this ModelFileReader reader, string name, SlotLayout layout)
    {
        SoftmaxGroup[] groups = reader.ReadGroups(name, layout);
        double[] ends = reader.ReadDoubles($"{name}/ends", NumberRule.Any, groups.Sum(group => group.Count));
        CopulaStates[] states = new CopulaStates[groups.Length];
        int first = 0;
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = new CopulaStates(groups[i], Scores($"{name}/ends", ends, first, groups[i].Count, endless: true));
            first += groups[i].Count;
        }

        return states;
    }

    /// <summary>Scores of one column: ascending, and finite but for a last one that is +∞ where all above belongs to it.</summary>
    private static double[] Scores(string name, double[] scores, int first, int count, bool endless)
    {
        double[] own = scores[first..(first + count)];
        bool fits = double.IsFinite(own[0]) && (endless ? double.IsPositiveInfinity(own[^1]) : double.IsFinite(own[^1]));
        for (int i = 1; i < count; i++)
        {
            // Not so where one is NaN.
            fits &= own[i] > own[i - 1];
        }

        return fits
            ? own
            : throw new ModelFormatException(
                $"Elements {first} to {first + count - 1} of the array '{name}' must be ascending and finite{(endless ? " but for the last, which is +∞" : string.Empty)}.");
    }
}
