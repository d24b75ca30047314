namespace MlNetGanExtensions.Evaluation;

/// <summary>How one column of made rows compares with that of the real rows.</summary>
/// <param name="Name">The column.</param>
/// <param name="Slot">Its slot, or the first of a category's.</param>
/// <param name="IsCategory">Whether it is a category; otherwise a number.</param>
/// <param name="Similarity">
/// 0 to 1, 1 where alike: for numbers 1 − the Kolmogorov–Smirnov distance of the cells that are there (1 where neither table has one, 0 where
/// only one has), for categories 1 − the total variation, where having no category is a state of its own.
/// </param>
/// <param name="Real">The numbers of the real rows; null for a category.</param>
/// <param name="Made">The numbers of the made rows; null for a category.</param>
public sealed record ColumnComparison(string Name, int Slot, bool IsCategory, double Similarity, NumberSummary? Real, NumberSummary? Made);
