using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>What the slots of made rows are, and the classes they are made of.</summary>
internal static class LayoutEntries
{
    /// <summary>The most classes, and the most groups, of a model.</summary>
    public const int Most = 1 << 20;

    private const string Groups = "groups";
    private const string Classes = "classes";

    public static void AddLayout(this ModelFileWriter writer, SlotLayout layout)
    {
        writer.AddColumns(layout.Columns);
        int[] ends = [.. layout.Groups.SelectMany(group => new[] { group.First, group.Last })];
        writer.AddIntegers(Groups, ends, ends.Length);
    }

    public static SlotLayout ReadLayout(this ModelFileReader reader)
    {
        int columns = reader.ReadColumns();
        int length = reader.VectorLength(Groups, 0, 2 * Most);
        int[] ends = reader.ReadIntegers(Groups, 0, columns - 1, length);
        try
        {
            return SlotLayout.FromRanges(columns, ends);
        }
        catch (ArgumentException exception)
        {
            throw new ModelFormatException($"The array '{Groups}' must describe groups of slots: {exception.Message}", exception);
        }
    }

    public static void AddClasses(this ModelFileWriter writer, ReadOnlySpan<int> classes) => writer.AddIntegers(Classes, classes, classes.Length);

    /// <returns>In ascending order; at least one.</returns>
    public static int[] ReadClasses(this ModelFileReader reader)
    {
        int[] classes = reader.ReadIntegers(Classes, 0, int.MaxValue, reader.VectorLength(Classes, 1, Most));
        for (int i = 1; i < classes.Length; i++)
        {
            if (classes[i] <= classes[i - 1])
            {
                throw new ModelFormatException($"The array '{Classes}' must be ascending; behind {classes[i - 1]} comes {classes[i]}.");
            }
        }

        return classes;
    }
}
