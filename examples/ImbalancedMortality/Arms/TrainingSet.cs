using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

/// <summary>What a classifier is fitted on.</summary>
/// <param name="Codes">Rows as the classifier sees them.</param>
/// <param name="Labels">Their classes.</param>
/// <param name="Weights">Their weights; null where all count alike.</param>
internal sealed record TrainingSet(Matrix Codes, int[] Labels, float[]? Weights = null);
