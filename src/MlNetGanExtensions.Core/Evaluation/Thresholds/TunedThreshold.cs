namespace MlNetGanExtensions.Evaluation;

/// <summary>A threshold that was chosen for a goal.</summary>
/// <param name="Threshold">Rows whose score is above this are called positive; finite where the scores are.</param>
/// <param name="Value">The goal's value on the rows that it was chosen on; more is better.</param>
/// <param name="Confusion">The calls on those rows.</param>
public readonly record struct TunedThreshold(float Threshold, double Value, ConfusionCounts Confusion);
