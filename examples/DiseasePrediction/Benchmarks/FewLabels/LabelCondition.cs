using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>A case of the benchmark.</summary>
/// <param name="View">What is seen of the table.</param>
/// <param name="Draw">How the labelled rows are chosen.</param>
/// <param name="Labels">How many rows have a label.</param>
internal sealed record LabelCondition(TableView View, LabelDraw Draw, int Labels);
