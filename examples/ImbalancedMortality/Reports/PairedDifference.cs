using MlNetGanExtensions.Examples.ImbalancedMortality.Running;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Reports;

/// <summary>How much higher the F1 of one arm is than another's, split by split.</summary>
/// <param name="Mean">The mean difference.</param>
/// <param name="StandardError">Of the mean, as if splits were independent; they share rows, so it is too small.</param>
/// <param name="PValue">Of the corrected resampled t-test (Nadeau and Bengio 2003), which allows for shared rows; NaN for a single split.</param>
internal sealed record PairedDifference(double Mean, double StandardError, double PValue)
{
    public static PairedDifference Of(ArmResult first, ArmResult second)
    {
        double[] differences = [.. first.Splits.Zip(second.Splits, (own, other) => own.F1 - other.F1)];
        Evaluation.Summary summary = Evaluation.Summary.Of(differences);
        return new PairedDifference(
            summary.Mean,
            summary.StandardDeviation / Math.Sqrt(differences.Length),
            differences.Length < 2 ? double.NaN : first.Against(second).PValue);
    }
}
