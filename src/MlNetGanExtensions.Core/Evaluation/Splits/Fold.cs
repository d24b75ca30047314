namespace MlNetGanExtensions.Evaluation;

/// <summary>The rows to learn from and the rows to judge by; no row is in both.</summary>
/// <param name="Training">Row numbers from 0, ascending.</param>
/// <param name="Test">Row numbers from 0, ascending.</param>
/// <remarks>
/// The arrays serve as the argument of <see cref="Numerics.Matrix.SelectRows(ReadOnlySpan{int})"/> and are meant to be read only.
/// Two folds are equal if they hold the same arrays, not merely the same numbers.
/// </remarks>
public sealed record Fold(int[] Training, int[] Test);
