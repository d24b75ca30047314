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

    /// <returns>How many rows the shard has.</returns>
    public static long Write(MakeOptions options)
    {
        ModelDescription description = ModelFolder.Read(options.Models);
        TabularGanModel generator = TabularGanModel.Load(Path.Combine(options.Models, ModelFolder.GeneratorModel));
        RowRange shard = options.Shard.Range(options.Rows);
        using CsvWriter csv = new(new StreamWriter(options.Out), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        Write(csv, ["row", .. description.Columns, description.Label]);
        foreach (ClassRange part in ClassRange.All(options.Rows, description.Classes))
        {
            long end = Math.Min(shard.End, part.End);
            for (long first = Math.Max(shard.First, part.First); first < end; first += Block)
            {
                RowRange rows = new(first - part.First, (int)Math.Min(Block, end - first));
                Write(csv, generator.Generate(part.Number, rows, options.Seed), first, description.Classes[part.Number].Name);
            }
        }

        return shard.Count;
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
