namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>All that a run found out.</summary>
/// <param name="Methods">Every method on every view of the table.</param>
/// <param name="Imputations">The error of every imputer.</param>
/// <param name="Comparisons">The AC-GAN against its strongest plain rivals.</param>
/// <param name="Time">How long it took.</param>
internal sealed record RunResults(
    IReadOnlyList<MethodResult> Methods,
    IReadOnlyList<ImputationResult> Imputations,
    IReadOnlyList<Comparison> Comparisons,
    TimeSpan Time);
