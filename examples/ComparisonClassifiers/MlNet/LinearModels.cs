using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>The classifiers made of ML.NET's linear trainers.</summary>
internal static class LinearModels
{
    /// <summary>Attributes scaled to the range from 0 to 1 by the training rows (fixZero off: the smallest cell becomes 0), so that one penalty suits all.</summary>
    public static MlNetClassifier LogisticRegression() => new(
        "Logistic regression",
        (context, _) => context.Transforms.NormalizeMinMax(MatrixRows.FeaturesName, fixZero: false)
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                L1Regularization = 0,
                L2Regularization = .05f,
                NumberOfThreads = 1,
            })),
        ScoreReader.Probability);

    /// <summary>
    /// Fifty random frequencies, cosine and sine of each, and a linear machine on them. ML.NET's <c>LinearSvm</c> takes stochastic steps and comes
    /// to 1.5 points less accuracy; dual coordinate ascent on the same hinge loss settles. More frequencies come no nearer to the exact machine
    /// than the spread between trials, at many times the time.
    /// </summary>
    public static MlNetClassifier KernelMapMachine() => new(
        "Kernel map and linear SVM",
        (context, _) => context.Transforms.ApproximatedKernelMap(
                MatrixRows.FeaturesName, rank: 50, useCosAndSinBases: true, generator: new GaussianKernel(gamma: .3f))
            .Append(context.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
            {
                LossFunction = new HingeLoss(),
                L1Regularization = 0,
                L2Regularization = 3e-4f,
                ConvergenceTolerance = .05f,
                MaximumNumberOfIterations = 20,
                NumberOfThreads = 1,
            })),
        ScoreReader.Margin);
}
