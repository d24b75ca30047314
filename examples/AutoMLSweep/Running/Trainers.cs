using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>The trainers that take part: a linear one, a forest and boosted trees.</summary>
internal static class Trainers
{
    public static IReadOnlyList<ImbalancedTrainer> All { get; } =
    [
        ImbalancedTrainer.LogisticRegression,
        new("FastForest", (ml, request) => ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            LabelColumnName = request.LabelColumnName,
            FeatureColumnName = request.FeatureColumnName,
            ExampleWeightColumnName = request.ExampleWeightColumnName,
            NumberOfTrees = 100,
            NumberOfLeaves = 20,
            MinimumExampleCountPerLeaf = 2,
            NumberOfThreads = 1,
            Seed = request.Seed,
            MemoryStatistics = false,
        })) { AcceptsMissing = true },
        new("FastTree", (ml, request) => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = request.LabelColumnName,
            FeatureColumnName = request.FeatureColumnName,
            ExampleWeightColumnName = request.ExampleWeightColumnName,
            NumberOfTrees = 100,
            NumberOfLeaves = 10,
            MinimumExampleCountPerLeaf = 5,
            NumberOfThreads = 1,
            Seed = request.Seed,
            MemoryStatistics = false,
        })) { AcceptsMissing = true },
    ];
}
