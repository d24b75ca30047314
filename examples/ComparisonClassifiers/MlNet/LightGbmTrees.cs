using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>The classifier made of LightGBM.</summary>
internal static class LightGbmTrees
{
    public static MlNetClassifier Boosting() => new(
        "LightGBM",
        (context, seed) => context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = 100,
            NumberOfLeaves = 4,
            MinimumExampleCountPerLeaf = 20,
            LearningRate = .1,
            NumberOfThreads = 1,
            Seed = seed,
        }),
        ScoreReader.Probability);
}
