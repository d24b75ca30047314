namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

/// <summary>The solution of a support vector machine's dual problem.</summary>
/// <param name="Alpha">A multiplier from 0 to the cost for each training row; rows with 0 do not matter.</param>
/// <param name="Bias">What to add to the weighted sum of kernels.</param>
/// <param name="Objective">½ αᵀQα − Σα, which was made as small as it gets.</param>
internal sealed record DualSolution(double[] Alpha, double Bias, double Objective);
