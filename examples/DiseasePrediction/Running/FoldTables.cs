using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>What a classifier needs in one fold: scaled and imputed rows, and a seed.</summary>
internal sealed record FoldTables(Matrix Training, int[] TrainingLabels, Matrix Test, int[] TestLabels, ulong Seed);
