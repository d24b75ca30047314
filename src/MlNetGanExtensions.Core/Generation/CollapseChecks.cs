using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Looks for collapse in what a fitted generator makes.</summary>
internal static class CollapseChecks
{
    // Enough for shares of a few per cent, and made in milliseconds.
    private const int Rows = 500;

    private const ulong Seed = 1;

    /// <summary>What a generator has that was not looked at.</summary>
    public static IReadOnlyDictionary<int, CollapseCheck> None { get; } = new Dictionary<int, CollapseCheck>();

    /// <param name="generator">Fitted.</param>
    /// <param name="rows">The real rows.</param>
    /// <param name="members">The numbers of the rows of each of its classes.</param>
    /// <param name="weights">Of the rows; null where all count alike.</param>
    /// <exception cref="InvalidOperationException">The generator gives no finite numbers: its training diverged in the last step.</exception>
    public static IReadOnlyDictionary<int, CollapseCheck> Of(
        IFittedRowGenerator generator, Matrix rows, IEnumerable<KeyValuePair<int, int[]>> members, RowWeights? weights)
    {
        SortedDictionary<int, CollapseCheck> checks = [];
        foreach ((int number, int[] own) in members)
        {
            RandomStream stream = new RandomStream(Seed, "collapse check").Child(number);
            Matrix real = rows.SelectRows(Drawn(own, weights, stream));
            checks.Add(number, CollapseCheck.Run(real, generator.Generate(number, Rows, Seed), generator.Layout));
        }

        return checks;
    }

    private static int[] Drawn(int[] rows, RowWeights? weights, RandomStream stream)
    {
        if (weights is not null)
        {
            return [.. WeightedDraws.Counted(weights.Shares(rows), Rows, stream).Select(place => rows[place])];
        }

        int[] drawn = (int[])rows.Clone();
        stream.Shuffle<int>(drawn);
        return drawn.Length <= Rows ? drawn : drawn[..Rows];
    }
}
