using Microsoft.ML;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>What a classifier needs in one fold: scaled and imputed rows with the columns Features and Label, and a seed.</summary>
internal sealed record FoldViews(IDataView Training, IDataView Test, int[] TestLabels, ulong Seed);
