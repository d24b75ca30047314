using System.Globalization;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>The Adult table (Kohavi 1996), which is not part of the project: six numbers, eight categories and whether the income is above 50K.</summary>
internal static class AdultTable
{
    private static readonly int[] Numeric = [0, 2, 4, 10, 11, 12];

    private static readonly int[] Categories = [1, 3, 5, 6, 7, 8, 9, 13];

    /// <summary>Where the table is: shared/data/adult.csv in a folder above this program; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Numbers first, then a slot for each value of each category in alphabetical order.</summary>
    public static (Matrix Rows, int[] Labels, SlotLayout Layout) Read()
    {
        string[][] lines =
        [
            .. File.ReadLines(Path ?? throw new FileNotFoundException("The Adult table is not there.")).Skip(1)
                .Where(line => line.Length > 0)
                .Select(line => line.Split(',', StringSplitOptions.TrimEntries)),
        ];
        string[][] values = [.. Categories.Select(column => lines.Select(line => line[column]).Distinct().Order(StringComparer.Ordinal).ToArray())];
        List<SlotGroup> groups = [];
        int next = Numeric.Length;
        foreach (string[] own in values)
        {
            groups.Add(new SlotGroup(next, next + own.Length - 1));
            next += own.Length;
        }

        Matrix rows = new(lines.Length, next);
        for (int row = 0; row < lines.Length; row++)
        {
            for (int i = 0; i < Numeric.Length; i++)
            {
                rows[row, i] = float.Parse(lines[row][Numeric[i]], CultureInfo.InvariantCulture);
            }

            for (int i = 0; i < Categories.Length; i++)
            {
                rows[row, groups[i].First + Array.BinarySearch(values[i], lines[row][Categories[i]], StringComparer.Ordinal)] = 1;
            }
        }

        return (rows, [.. lines.Select(line => line[^1] == ">50K" ? 1 : 0)], new SlotLayout(next, groups));
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = System.IO.Path.Combine(folder.FullName, "shared", "data", "adult.csv");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
