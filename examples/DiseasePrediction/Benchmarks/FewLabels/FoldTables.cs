using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>What a semi-supervised classifier needs: scaled and imputed rows, of which some have no label (−1), and a seed.</summary>
internal sealed record FoldTables(Matrix Training, int[] TrainingLabels, Matrix Test, int[] TestLabels, ulong Seed);
