using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Running;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.MissingCells;

/// <summary>How one imputer did with one way and share of missing cells.</summary>
/// <param name="Mechanism">The way.</param>
/// <param name="Share">The share.</param>
/// <param name="Imputer">The imputer.</param>
/// <param name="Errors">The error of the imputed cells in each repeat.</param>
/// <param name="Methods">How classifiers did afterwards.</param>
internal sealed record MissingnessRow(
    Mechanism Mechanism, double Share, TableView Imputer, IReadOnlyList<ImputationError> Errors, IReadOnlyList<MethodResult> Methods);
