using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>An arm that was tried.</summary>
/// <param name="Settings">What it is.</param>
/// <param name="Result">What it gave.</param>
/// <param name="Reliability">
/// Whether its probabilities mean what they say, on the held-out rows of all folds; null where it failed or its trainer gives none.
/// </param>
/// <param name="ReliabilityBefore">
/// The same before prior correction and calibration; null where there is neither, or the trainer gives no probability.
/// </param>
public sealed record ArmTrial(ArmSettings Settings, ArmOutcome Result, ReliabilityDiagram? Reliability, ReliabilityDiagram? ReliabilityBefore);
