namespace MlNetGanExtensions.Evaluation;

/// <summary>The rows whose probability falls into one range.</summary>
/// <param name="Lower">The range begins above this; the first bin holds it too.</param>
/// <param name="Upper">The range ends here, included.</param>
/// <param name="Count">The number of rows in the range.</param>
/// <param name="MeanProbability">The mean probability of these rows; NaN without any.</param>
/// <param name="PositiveShare">The share of these rows that is positive; NaN without any.</param>
public readonly record struct ReliabilityBin(double Lower, double Upper, int Count, double MeanProbability, double PositiveShare);
