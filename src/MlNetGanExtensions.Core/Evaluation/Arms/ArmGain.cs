namespace MlNetGanExtensions.Evaluation;

/// <summary>How an arm compares with doing nothing.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Gain">How much better its figure is on average: above 0 is better, whichever way the figure runs.</param>
/// <param name="Test">The paired test on the folds; its mean difference is arm − nothing. Null where there is one fold only, which has no spread.</param>
/// <param name="PValue">
/// The probability of such a gain where there is none: of the one-sided test, times the number of arms that were compared (Bonferroni), at most 1.
/// NaN where there is no test.
/// </param>
public sealed record ArmGain(ArmOutcome Arm, double Gain, CorrectedResampledTTest? Test, double PValue)
{
    /// <summary>The standard error of the gain, corrected for folds that share training rows; NaN where there is no test.</summary>
    public double StandardError => Test?.StandardError ?? double.NaN;
}
