namespace MlNetGanExtensions;

/// <summary>One thing that a leakage probe found, over all folds that showed it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Verdict">A leak, or a check that could not be made.</param>
/// <param name="Folds">The numbers of the folds that showed it, from 0, ascending.</param>
/// <param name="Rows">How many rows showed it, summed over those folds; 0 where it is about no single rows.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record LeakageFinding(LeakageKind Kind, LeakageVerdict Verdict, IReadOnlyList<int> Folds, long Rows, string Message);
