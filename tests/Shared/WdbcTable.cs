using System.Globalization;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Shared;

/// <summary>The breast-cancer table, its folds and its missing rows, as committed beside the example.</summary>
internal static class WdbcTable
{
    /// <summary>What the attributes are called.</summary>
    public static string[] Names { get; } = File.ReadLines(PathOf("wdbc.csv")).First().Split(',')[..30];

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
        [.. File.ReadLines(PathOf(file)).Skip(1).Select(line => line.Split(','))];

    private static string PathOf(string file) => Path.Combine(RepositoryFolder.Root, "examples", "DiseasePrediction", "data", file);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
