using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Generation;

/// <summary>What fixes the variables and outputs of a generator.</summary>
/// <param name="Numbers">How many numeric outputs.</param>
/// <param name="Groups">The softmax groups behind them; null without groups.</param>
/// <param name="Presence">For each numeric output the group that says whether it is there, or −1.</param>
/// <param name="LatentSize">Columns of noise.</param>
/// <param name="TrunkSizes">Hidden units that all outputs share.</param>
/// <param name="CategoryBranchSizes">Hidden units of each group.</param>
/// <param name="NumericBranchSizes">Hidden units of the numbers.</param>
/// <param name="DrawsCategories">Whether categories are drawn with Gumbel noise, which is then part of the input.</param>
internal sealed record TabularGanShape(
    int Numbers,
    ColumnGroups? Groups,
    int[] Presence,
    int LatentSize,
    IReadOnlyList<int> TrunkSizes,
    IReadOnlyList<int> CategoryBranchSizes,
    IReadOnlyList<int> NumericBranchSizes,
    bool DrawsCategories)
{
    public static TabularGanShape Of(RowEncoder encoder, TabularGanOptions options) => new(
        encoder.Numbers.Length,
        encoder.GroupColumns,
        [.. encoder.Numbers.Select(number => number.Presence)],
        options.LatentSize,
        [.. options.TrunkSizes],
        [.. options.CategoryBranchSizes],
        [.. options.NumericBranchSizes],
        options.CategoryTemperature is not null);
}
