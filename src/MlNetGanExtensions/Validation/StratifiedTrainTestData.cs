using Microsoft.ML;

namespace MlNetGanExtensions;

/// <summary>The two parts of a stratified split. ML.NET's <see cref="DataOperationsCatalog.TrainTestData"/> has the same members, but only
/// ML.NET can make one.</summary>
/// <param name="TrainSet">The rows to learn from: a lazy view, in the order of the source.</param>
/// <param name="TestSet">The rows to judge by: a lazy view, in the order of the source.</param>
public sealed record StratifiedTrainTestData(IDataView TrainSet, IDataView TestSet);
