using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;

/// <summary>What an ML.NET user puts together: ML.NET's FastForest in the article's shape, boosted by <c>ml.Gan().AdaBoost</c>.</summary>
internal static class BoostedFastForest
{
    /// <summary>Boosting starts from the weights of the rows; <c>ml.Gan().DensityWeights()</c> in front of it would give those of density.</summary>
    public static Func<Matrix, float[]> Fit(TrainingSet set, ulong seed)
    {
        MLContext context = new((int)(seed % int.MaxValue));
        ITransformer model = Estimator(context).Fit(MlNetRows.Load(context, set));
        return rows => MlNetRows.Score(context, model, rows);
    }

    private static AdaBoostEstimator Estimator(MLContext context) => context.Gan().AdaBoost(
        context.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            ExampleWeightColumnName = "Weight",
            NumberOfTrees = 100,
            NumberOfLeaves = 4,
            MinimumExampleCountPerLeaf = 2,
            NumberOfThreads = 1,
        }),
        AdaBoostEstimator.Options.Article());
}
