namespace MlNetGanExtensions.Evaluation;

/// <summary>A category that few real rows have.</summary>
/// <param name="Column">The column.</param>
/// <param name="Category">The category: the name of its slot, or "slot" and its number.</param>
/// <param name="RealShare">The share of the real rows that have it, above 0 and below the limit.</param>
/// <param name="MadeShare">The share of the made rows that have it, 0 to 1.</param>
public sealed record RareCategory(string Column, string Category, double RealShare, double MadeShare)
{
    /// <summary>Whether no made row has it.</summary>
    public bool IsLost => MadeShare == 0;
}
