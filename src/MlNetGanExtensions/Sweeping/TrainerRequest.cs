namespace MlNetGanExtensions.Sweeping;

/// <summary>What a trainer is made for.</summary>
/// <param name="LabelColumnName">The label: Boolean.</param>
/// <param name="FeatureColumnName">The features: a vector of Single of known size.</param>
/// <param name="ExampleWeightColumnName">The column of example weights, Single; null where there are none.</param>
/// <param name="Seed">The seed of the fit, for trainers that take one; from 0 to below 2³¹.</param>
/// <param name="CancellationToken">Stops the fit, for trainers that take a token.</param>
public sealed record TrainerRequest(
    string LabelColumnName, string FeatureColumnName, string? ExampleWeightColumnName, int Seed, CancellationToken CancellationToken);
