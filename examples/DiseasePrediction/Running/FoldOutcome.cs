using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>How one fitted classifier did on the test rows of one fold.</summary>
/// <param name="Scores">The decision value of each test row; above 0 is class 1.</param>
/// <param name="Labels">The true class of each test row.</param>
/// <param name="Metrics">The scores judged by the labels.</param>
/// <param name="Time">Fitting the classifier and asking it, without scaling and imputing.</param>
internal sealed record FoldOutcome(float[] Scores, int[] Labels, BinaryMetrics Metrics, TimeSpan Time);
