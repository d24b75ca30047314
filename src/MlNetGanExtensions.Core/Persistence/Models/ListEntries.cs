namespace MlNetGanExtensions.Persistence.Models;

/// <summary>Lists of different lengths behind one another, flags, and sizes of layers.</summary>
internal static class ListEntries
{
    /// <summary>Numbers that may be made, a list for each slot; none where any may be made.</summary>
    public static void AddRisingLists(this ModelFileWriter writer, string name, IReadOnlyList<float[]?> lists)
    {
        writer.AddIntegers($"{name}-counts", [.. lists.Select(list => list?.Length ?? 0)], lists.Count);
        float[] all = [.. lists.SelectMany(list => list ?? [])];
        writer.AddSingles(name, all, all.Length);
    }

    /// <param name="reader">The file.</param>
    /// <param name="name">As it was written.</param>
    /// <param name="count">How many lists.</param>
    /// <returns>Lists of finite numbers in ascending order; null for those without any.</returns>
    public static float[]?[] ReadRisingLists(this ModelFileReader reader, string name, int count)
    {
        int[] counts = reader.ReadCounts($"{name}-counts", 0, count, out int total);
        float[] all = reader.ReadSingles(name, NumberRule.Finite, total);
        float[]?[] lists = new float[]?[count];
        int first = 0;
        for (int i = 0; i < count; i++)
        {
            for (int place = first + 1; place < first + counts[i]; place++)
            {
                if (!(all[place - 1] < all[place]))
                {
                    throw new ModelFormatException(FormattableString.Invariant(
                        $"Element {place} of the array '{name}' must be above the one before it; they are {all[place]} and {all[place - 1]}."));
                }
            }

            lists[i] = counts[i] == 0 ? null : all.AsSpan(first, counts[i]).ToArray();
            first += counts[i];
        }

        return lists;
    }

    /// <summary>The lengths of some lists, and of all together.</summary>
    public static int[] ReadCounts(this ModelFileReader reader, string name, int least, int count, out int total)
    {
        int[] counts = reader.ReadIntegers(name, least, ColumnEntries.LargestSize, count);
        long sum = counts.Sum(length => (long)length);
        total = sum <= ColumnEntries.LargestSize
            ? (int)sum
            : throw new ModelFormatException($"The elements of the array '{name}' must add up to {ColumnEntries.LargestSize} at most; they are {sum}.");
        return counts;
    }

    public static void AddFlags(this ModelFileWriter writer, string name, IReadOnlyList<bool> flags) =>
        writer.AddIntegers(name, [.. flags.Select(flag => flag ? 1 : 0)], flags.Count);

    public static bool[] ReadFlags(this ModelFileReader reader, string name, int count) =>
        Array.ConvertAll(reader.ReadIntegers(name, 0, 1, count), flag => flag == 1);

    public static void AddSizes(this ModelFileWriter writer, string name, IReadOnlyList<int> sizes) =>
        writer.AddIntegers(name, [.. sizes], sizes.Count);

    /// <summary>Units of layers.</summary>
    public static int[] ReadSizes(this ModelFileReader reader, string name, int leastLayers) =>
        reader.ReadIntegers(name, 1, ColumnEntries.LargestSize, reader.VectorLength(name, leastLayers, ColumnEntries.LargestSize));

    public static void AddClassNumbers(this ModelFileWriter writer, IReadOnlyList<int> classes) =>
        writer.AddIntegers("class-numbers", [.. classes], classes.Count);

    /// <summary>The numbers of the classes that rows can be made of, at least one, in ascending order.</summary>
    public static int[] ReadClassNumbers(this ModelFileReader reader) => reader.ReadRisingIntegers("class-numbers", 0, 1);

    /// <summary>Whole numbers in ascending order.</summary>
    public static int[] ReadRisingIntegers(this ModelFileReader reader, string name, int minimum, int least)
    {
        int[] numbers = reader.ReadIntegers(name, minimum, int.MaxValue, reader.VectorLength(name, least, ColumnEntries.LargestSize));
        for (int i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] <= numbers[i - 1])
            {
                throw new ModelFormatException(
                    $"Element {i} of the array '{name}' must be above the one before it; they are {numbers[i]} and {numbers[i - 1]}.");
            }
        }

        return numbers;
    }
}
