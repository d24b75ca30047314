using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.AdultIncome.Running;

/// <summary>The classifiers that are trained on real and on made rows, and the one that is to tell them apart.</summary>
internal static class CensusClassifiers
{
    private const string Features = "Features";

    /// <summary>How the detector and the first classifier are called.</summary>
    public const string LightGbm = "LightGBM";

    /// <summary>Those that are trained on rows, LightGBM first.</summary>
    public static IUsefulnessClassifier[] All(int threads)
    {
        GanCatalog gan = new MLContext().Gan();
        return
        [
            gan.UsefulnessClassifier(LightGbm, (context, seed) => Trees(context, seed, threads)),
            gan.UsefulnessClassifier("Logistic regression", (context, _) => context.Transforms.ReplaceMissingValues(Features)
                .Append(context.Transforms.NormalizeMinMax(Features, fixZero: false))
                .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
                {
                    L1Regularization = 0,
                    L2Regularization = .05f,
                    NumberOfThreads = 1,
                }))),
        ];
    }

    public static IRealMadeDetector Detector(int seed, int threads)
    {
        MLContext context = new(seed);
        return context.Gan().RowDetector(LightGbm, Trees(context, seed, threads));
    }

    /// <summary>The same trees to learn incomes and to tell made rows from real ones.</summary>
    private static LightGbmBinaryTrainer Trees(MLContext context, int seed, int threads) => context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
    {
        NumberOfIterations = 200,
        LearningRate = .1,
        NumberOfLeaves = 31,
        Seed = seed,
        Deterministic = true,
        NumberOfThreads = threads,
    });
}
