namespace MlNetGanExtensions.Evaluation;

/// <summary>What one arm of a comparison gave on one fold.</summary>
/// <param name="Repeat">The number of the repeat, from 0.</param>
/// <param name="Fold">The number of the fold within its repeat, from 0.</param>
/// <param name="TrainingRows">The rows of the fold's training part, before anything is made of them.</param>
/// <param name="TestRows">The rows that were scored: all of the fold's test part, and no other.</param>
/// <param name="Figures">The figures on the test part by name.</param>
/// <param name="Time">How long fitting and scoring took.</param>
public sealed record ArmFold(int Repeat, int Fold, int TrainingRows, int TestRows, IReadOnlyDictionary<string, double> Figures, TimeSpan Time);
