using System.Globalization;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Evaluation;

/// <summary>The breast-cancer table, its folds and its missing rows, as committed beside the example.</summary>
internal static class WdbcTable
{
    public static Matrix Attributes { get; } = Matrix.FromRows([.. Lines("wdbc.csv").Select(line => line[..30].Select(Number).ToArray())]);

    public static int[] Labels { get; } = [.. Lines("wdbc.csv").Select(line => (int)Number(line[30]))];

    /// <summary>For each trial the fold number of each row.</summary>
    public static int[][] FoldNumbers { get; } = Trials("wdbc-folds.csv");

    /// <summary>For each trial, for each row, 1 where it loses its first 15 attributes.</summary>
    public static int[][] MissingRows { get; } = Trials("wdbc-missing-rows.csv");

    private static int[][] Trials(string file)
    {
        string[][] lines = Lines(file);
        return [.. Enumerable.Range(0, 10).Select(trial => lines.Select(line => (int)Number(line[trial])).ToArray())];
    }

    private static string[][] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Skip(1).Select(line => line.Split(','))];

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MlNetGanExtensions.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "examples", "DiseasePrediction", "data");
    }
}
