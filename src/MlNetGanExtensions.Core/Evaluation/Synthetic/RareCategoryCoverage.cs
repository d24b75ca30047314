namespace MlNetGanExtensions.Evaluation;

/// <summary>Which of the real rows' rare categories the made rows have too.</summary>
/// <remarks>Few made rows lose rare categories by chance: a share of 1 % is lost by 37 % of all draws of 100 rows.</remarks>
/// <param name="Limit">The share of the real rows below which a category is rare, 0 to 1.</param>
/// <param name="Categories">The rare categories, column by column in the order of their slots. Having no category is none of them.</param>
public sealed record RareCategoryCoverage(double Limit, IReadOnlyList<RareCategory> Categories)
{
    /// <summary>Those that no made row has.</summary>
    public IReadOnlyList<RareCategory> Lost => [.. Categories.Where(category => category.IsLost)];

    /// <summary>The share of the rare categories that a made row has, 0 to 1; NaN where there is no rare category.</summary>
    public double CoveredShare => Categories.Count == 0 ? double.NaN : (double)Categories.Count(category => !category.IsLost) / Categories.Count;

    internal static RareCategoryCoverage Of(ReportColumns[] columns, double limit, IReadOnlyList<string>? slotNames) =>
        new(limit, [.. columns.Where(column => column.IsCategory).SelectMany(column => Rare(column, limit, slotNames))]);

    private static IEnumerable<RareCategory> Rare(ReportColumns column, double limit, IReadOnlyList<string>? slotNames)
    {
        int[] real = Similarities.Count(column.Real, column.States);
        int[] made = Similarities.Count(column.Made, column.States);
        for (int state = 1; state < column.States; state++)
        {
            double share = (double)real[state] / column.Real.Length;
            if (share > 0 && share < limit)
            {
                int slot = column.Slot + state - 1;
                yield return new RareCategory(column.Name, slotNames?[slot] ?? $"slot {slot}", share, (double)made[state] / column.Made.Length);
            }
        }
    }
}
