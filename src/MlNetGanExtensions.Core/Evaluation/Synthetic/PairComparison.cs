namespace MlNetGanExtensions.Evaluation;

/// <summary>How two columns of made rows go together, compared with the real rows.</summary>
/// <param name="First">The first column.</param>
/// <param name="Second">The second column.</param>
/// <param name="Similarity">
/// 0 to 1, 1 where alike: for two numbers 1 − |Δr| / 2 over the rows that have both, r being 0 where it is not defined; otherwise
/// 1 − the total variation of the joint table, a number being cut at ten quantiles of the real rows and missing being a state of its own.
/// </param>
public sealed record PairComparison(string First, string Second, double Similarity);
