namespace MlNetGanExtensions.Evaluation;

/// <summary>A point of a precision-recall curve.</summary>
/// <param name="Recall">The share of positive rows that are called positive, 0 to 1.</param>
/// <param name="Precision">The share of positive rows among those called positive, 0 to 1.</param>
/// <param name="Threshold">Rows whose score is at least this are called positive; +∞ at the start, where none is.</param>
public readonly record struct PrecisionRecallPoint(double Recall, double Precision, float Threshold);
