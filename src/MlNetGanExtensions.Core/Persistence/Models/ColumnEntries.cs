using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>What several kinds of model keep for each column of their tables.</summary>
internal static class ColumnEntries
{
    /// <summary>The largest size that a setting may state: sums of a few sizes then stay within an int.</summary>
    public const int LargestSize = 1 << 28;

    private const string Columns = "columns";

    public static void AddColumns(this ModelFileWriter writer, int columns) => writer.AddInteger(Columns, columns);

    public static int ReadColumns(this ModelFileReader reader) => reader.ReadInteger(Columns, 1, LargestSize);

    public static void AddScaling(this ModelFileWriter writer, string name, ColumnScaling scaling)
    {
        writer.AddSingles($"{name}/mean", scaling.Mean, scaling.Mean.Length);
        writer.AddSingles($"{name}/scale", scaling.Scale, scaling.Scale.Length);
    }

    public static ColumnScaling ReadScaling(this ModelFileReader reader, string name, int columns) => new(
        reader.ReadSingles($"{name}/mean", NumberRule.Finite, columns),
        reader.ReadSingles($"{name}/scale", NumberRule.Positive, columns));

    public static void AddRange(this ModelFileWriter writer, string name, ColumnRange range)
    {
        writer.AddSingles($"{name}/low", range.Low, range.Low.Length);
        writer.AddSingles($"{name}/high", range.High, range.High.Length);
    }

    public static ColumnRange ReadRange(this ModelFileReader reader, string name, int columns)
    {
        float[] low = reader.ReadSingles($"{name}/low", NumberRule.Finite, columns);
        float[] high = reader.ReadSingles($"{name}/high", NumberRule.Finite, columns);
        for (int column = 0; column < columns; column++)
        {
            if (low[column] > high[column])
            {
                throw new ModelFormatException(
                    $"Element {column} of the array '{name}/low' must not be above that of '{name}/high'; "
                    + FormattableString.Invariant($"they are {low[column]} and {high[column]}."));
            }
        }

        return new ColumnRange(low, high);
    }
}
