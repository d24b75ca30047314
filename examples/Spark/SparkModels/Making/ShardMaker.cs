using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;
using MlNetGanExtensions.Examples.SparkModels.Models;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.SparkModels.Making;

/// <summary>Makes the rows of one shard, class after class, and writes them as CSV.</summary>
internal static class ShardMaker
{
    // So many rows are in memory at a time.
    private const int Block = 10_000;

    private const string Row = "row";

    /// <returns>How many rows the shard has.</returns>
    /// <exception cref="InvalidDataException">There are no such models, or a column of theirs is called as the numbers of rows are.</exception>
    public static long Write(MakeOptions options)
    {
        ModelDescription description = ModelFolder.Read(options.Models);
        TabularGanModel generator = TabularGanModel.Load(Path.Combine(options.Models, ModelFolder.GeneratorModel));
        if (description.Columns.Append(description.Label).Contains(Row))
        {
            throw new InvalidDataException($"The table has a column '{Row}', which made rows have too, as their number.");
        }

        (long shardFirst, long shardEnd) = options.Shard.Ends(options.Rows);
        using CsvWriter csv = new(new StreamWriter(options.Out), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        Write(csv, [Row, .. description.Columns, description.Label]);
        foreach (ClassRange part in ClassRange.All(options.Rows, description.Classes))
        {
            long end = Math.Min(shardEnd, part.End);
            for (long first = Math.Max(shardFirst, part.First); first < end; first += Block)
            {
                RowRange rows = new(first - part.First, (int)Math.Min(Block, end - first));
                Write(csv, generator.Generate(part.Number, rows, options.Seed), first, description.Classes[part.Number].Name);
            }
        }

        return shardEnd - shardFirst;
    }

    private static void Write(CsvWriter csv, Matrix rows, long first, string label)
    {
        for (int row = 0; row < rows.Rows; row++)
        {
            IEnumerable<string> cells = rows.Row(row).ToArray().Select(cell => float.IsNaN(cell) ? "" : cell.ToString(CultureInfo.InvariantCulture));
            Write(csv, [(first + row).ToString(CultureInfo.InvariantCulture), .. cells, label]);
        }
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
