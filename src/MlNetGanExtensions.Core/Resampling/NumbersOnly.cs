using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>The errors of methods that are defined for tables of numbers without holes.</summary>
internal static class NumbersOnly
{
    /// <param name="rows">Checked rows.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="method">The method, as it is called in the literature.</param>
    /// <param name="mixed">The type that takes categories and holes.</param>
    public static void Check(Matrix rows, SlotLayout layout, string method, string mixed)
    {
        if (layout.Groups.Count > 0)
        {
            throw new ArgumentException(
                $"{method} makes numbers, but slots {layout.Groups[0].First} to {layout.Groups[0].Last} are one category. "
                + $"Use {mixed}, or leave the group out of the layout so that its slots count as numbers.",
                nameof(layout));
        }

        int missing = CellSearch.IndexOfMissing(rows.Values);
        if (missing >= 0)
        {
            throw new ArgumentException(
                $"Row {missing / rows.Columns}, slot {missing % rows.Columns} (counted from 0) is missing; use {mixed}, or fill it first.", nameof(rows));
        }
    }
}
