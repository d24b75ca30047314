using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.AdultIncome.Generators;

namespace MlNetGanExtensions.Examples.AdultIncome.Running;

/// <summary>What was found out about a generator.</summary>
/// <param name="Generator">The generator.</param>
/// <param name="Made">Its rows.</param>
/// <param name="Usefulness">For each classifier, LightGBM first.</param>
/// <param name="Likeness">How its rows compare with the real ones.</param>
/// <param name="Time">How long it learned and made rows.</param>
internal sealed record GeneratorResult(
    CensusGenerator Generator, MadeRows Made, IReadOnlyList<UsefulnessReport> Usefulness, SyntheticDataReport Likeness, TimeSpan Time)
{
    /// <summary>The AUC of the classifier that tells made rows from real ones.</summary>
    public double DetectorAuc => Likeness.Detectors[0].AreaUnderRoc;
}
