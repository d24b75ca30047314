using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>The classifiers made of ML.NET's FastTree and FastForest.</summary>
/// <remarks>
/// Both train under one lock for the whole process, so that fits queue up however many threads call them. Memory statistics
/// are turned off because collecting them forces a full garbage collection.
/// </remarks>
internal static class FastTrees
{
    /// <summary>
    /// The first tree of gradient boosting splits by squared error of a label coded 0 or 1, which is the Gini impurity: it is a CART tree,
    /// grown best side first.
    /// </summary>
    public static MlNetClassifier DecisionTree() => Boosted("Decision tree", trees: 1, leaves: 20, minimumInLeaf: 5, learningRate: .2);

    public static MlNetClassifier GradientBoosting() => Boosted("Gradient boosting (10)", trees: 10, leaves: 8, minimumInLeaf: 15, learningRate: .6);

    public static MlNetClassifier RandomForest()
    {
        const int Trees = 10;
        return new MlNetClassifier(
            $"Random forest ({Trees})",
            (context, seed) => context.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
            {
                NumberOfTrees = Trees,
                NumberOfLeaves = 20,
                MinimumExampleCountPerLeaf = 3,
                FeatureFractionPerSplit = .3,
                BaggingExampleFraction = .8,
                MemoryStatistics = false,
                NumberOfThreads = 1,
                Seed = seed,
            }),
            ScoreReader.Votes(Trees));
    }

    private static MlNetClassifier Boosted(string name, int trees, int leaves, int minimumInLeaf, double learningRate) => new(
        name,
        (context, seed) => context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = trees,
            NumberOfLeaves = leaves,
            MinimumExampleCountPerLeaf = minimumInLeaf,
            LearningRate = learningRate,
            MemoryStatistics = false,
            NumberOfThreads = 1,
            Seed = seed,
        }),
        ScoreReader.Probability);
}
