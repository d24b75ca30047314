using MlNetGanExtensions.Examples.ComparisonClassifiers.Boosting;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>The classifiers to compare with, each with settings that were chosen as carefully as our own models'.</summary>
/// <remarks>
/// The settings were chosen by accuracy in ten to thirty repeats of stratified 5-fold cross-validation of the Wisconsin table with the first 15 attributes removed
/// from half of each class and mean-imputed, on folds and missing rows other than those that results are reported on. Where the paper fixes
/// something (ten trees, ten rounds, gamma 1/30), that was kept.
/// </remarks>
public static class Classifiers
{
    /// <summary>A single tree: ML.NET's FastTree with one.</summary>
    public static IClassifier DecisionTree { get; } = FastTrees.DecisionTree();

    /// <summary>Naive Bayes with normal densities.</summary>
    public static IClassifier GaussianNaiveBayes { get; } = new GaussianNaiveBayes();

    /// <summary>An exact support vector machine as the paper ran it: untuned.</summary>
    public static IClassifier SupportVectorMachineOfThePaper { get; } = new SupportVectorMachine("SVM, gamma 1/columns, C 1", cost: 1, GammaRule.PerColumn);

    /// <summary>An exact support vector machine, tuned.</summary>
    public static IClassifier SupportVectorMachine { get; } = new SupportVectorMachine("SVM", cost: 3, GammaRule.PerColumnAndVariance);

    /// <summary>What ML.NET has in the exact machine's place: a linear machine on a random map of the Gaussian kernel.</summary>
    public static IClassifier KernelMapMachine { get; } = LinearModels.KernelMapMachine();

    /// <summary>AdaBoost with ten stumps.</summary>
    public static IClassifier AdaBoost { get; } = new AdaBoost(rounds: 10, learningRate: .5);

    /// <summary>A random forest of ten trees: ML.NET's FastForest.</summary>
    public static IClassifier RandomForest { get; } = FastTrees.RandomForest();

    /// <summary>Gradient boosting with ten trees: ML.NET's FastTree.</summary>
    public static IClassifier GradientBoosting { get; } = FastTrees.GradientBoosting();

    /// <summary>Gradient boosting with a hundred trees: LightGBM through ML.NET.</summary>
    public static IClassifier LightGbm { get; } = LightGbmTrees.Boosting();

    /// <summary>Logistic regression on attributes scaled to the range from 0 to 1: ML.NET's, by limited-memory BFGS.</summary>
    public static IClassifier LogisticRegression { get; } = LinearModels.LogisticRegression();

    /// <summary>All of them: the paper's in the order of its tables, then those that the paper did not try.</summary>
    public static IReadOnlyList<IClassifier> All { get; } =
    [
        DecisionTree,
        GaussianNaiveBayes,
        SupportVectorMachineOfThePaper,
        AdaBoost,
        RandomForest,
        GradientBoosting,
        SupportVectorMachine,
        KernelMapMachine,
        LightGbm,
        LogisticRegression,
    ];
}
