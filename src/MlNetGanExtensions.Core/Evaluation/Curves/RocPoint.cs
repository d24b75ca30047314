namespace MlNetGanExtensions.Evaluation;

/// <summary>A point of a ROC curve.</summary>
/// <param name="FalsePositiveRate">The share of negative rows that are called positive, 0 to 1.</param>
/// <param name="TruePositiveRate">The share of positive rows that are called positive, 0 to 1.</param>
/// <param name="Threshold">
/// Rows whose score is at least this are called positive; +∞ at the origin. To call the same rows positive where a score must be
/// above the threshold, as in <see cref="BinaryMetrics"/>, take <see cref="float.BitDecrement"/> of it.
/// </param>
public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, float Threshold);
