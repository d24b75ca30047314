using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.MissingCells;

/// <summary>A way in which cells go missing.</summary>
/// <param name="Name">Its usual abbreviation.</param>
/// <param name="InWords">What it does.</param>
/// <param name="Hide">Chooses the cells, from the table, the share of cells and a seed.</param>
internal sealed record Mechanism(string Name, string InWords, Func<LabelledTable, double, ulong, CellMask> Hide)
{
    /// <summary>Every third column decides and stays whole, the others lose cells.</summary>
    private const int DriverStep = 3;

    public static IReadOnlyList<Mechanism> All { get; } =
    [
        new(
            "MCAR",
            "any cell, completely at random",
            (table, share, seed) => Missingness.CompletelyAtRandom(table.Features, share, seed)),
        new(
            "MAR",
            "every third column stays whole and decides which cells of the others go",
            (table, share, seed) => Missingness.AtRandom(table.Features, Drivers(table), share, seed)),
        new(
            "MNAR",
            "in every column rather high values go",
            (table, share, seed) => Missingness.NotAtRandom(table.Features, share, seed)),
    ];

    private static int[] Drivers(LabelledTable table) =>
        [.. Enumerable.Range(0, table.Features.Columns).Where(column => column % DriverStep == DriverStep - 1 || column == table.Features.Columns - 1)];
}
