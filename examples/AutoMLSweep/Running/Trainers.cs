using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>The trainers that take part: a linear one, a forest, and boosted trees of two makers.</summary>
internal static class Trainers
{
    private const int Trees = 100;

    public static IReadOnlyList<ImbalancedTrainer> All { get; } =
    [
        ImbalancedTrainer.LogisticRegression,
        OfTrees("FastForest", (ml, request) => ml.BinaryClassification.Trainers.FastForest(Options<FastForestBinaryTrainer.Options>(request, leaves: 20, leastRows: 2))),
        OfTrees("FastTree", (ml, request) => ml.BinaryClassification.Trainers.FastTree(Options<FastTreeBinaryTrainer.Options>(request, leaves: 10, leastRows: 5))),
        OfTrees("LightGBM", (ml, request) => ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = request.LabelColumnName,
            FeatureColumnName = request.FeatureColumnName,
            ExampleWeightColumnName = request.ExampleWeightColumnName,
            NumberOfIterations = Trees,
            NumberOfLeaves = 10,
            MinimumExampleCountPerLeaf = 5,
            NumberOfThreads = 1,
            Seed = request.Seed,
            Verbose = false,
            Silent = true,
        })),
    ];

    private static ImbalancedTrainer OfTrees(string name, Func<MLContext, TrainerRequest, IEstimator<ITransformer>> create) => new(name, create) { AcceptsMissing = true };

    /// <summary>One thread: with more, sums in other orders make other trees.</summary>
    private static T Options<T>(TrainerRequest request, int leaves, int leastRows)
        where T : TreeOptions, new() => new()
        {
            LabelColumnName = request.LabelColumnName,
            FeatureColumnName = request.FeatureColumnName,
            ExampleWeightColumnName = request.ExampleWeightColumnName,
            NumberOfTrees = Trees,
            NumberOfLeaves = leaves,
            MinimumExampleCountPerLeaf = leastRows,
            NumberOfThreads = 1,
            Seed = request.Seed,
            MemoryStatistics = false,
        };
}
