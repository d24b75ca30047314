using Microsoft.ML;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>What the classifiers get to see: some of the table's cells, and a way to fill those that are missing.</summary>
/// <param name="Key">Its name in results.json.</param>
/// <param name="Title">Its name in tables.</param>
/// <param name="Select">The cells, from the table and one trial.</param>
/// <param name="MakeImputer">Makes the imputer from a context and a seed, for the column Features; null where nothing is missing.</param>
internal sealed record TableView(
    string Key, string Title, Func<LabelledTable, Trial, Matrix> Select, Func<MLContext, ulong, IEstimator<ITransformer>>? MakeImputer);
