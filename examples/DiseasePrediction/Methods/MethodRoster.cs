using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>The methods of the tables: the paper's eight in its order, then those that it did not try.</summary>
internal static class MethodRoster
{
    /// <summary>The paper's network and training without the generator, for its MLP(50): one model, no penalty, columns from 0 to 1.</summary>
    public static Method PlainNetwork { get; } = new(
        new AcGanClassifier("MLP (50)", () => WithoutGenerator(AcGanBinaryTrainer.Options.Paper())), PaperRow.MultilayerPerceptron);

    /// <summary>The AC-GAN as the paper describes it.</summary>
    public static Method PaperAcGan { get; } = new(new AcGanClassifier("AC-GAN, paper's preset", AcGanBinaryTrainer.Options.Paper), PaperRow.AcGan);

    /// <summary>The library's own settings.</summary>
    public static Method AcGan { get; } = new(new AcGanClassifier("AC-GAN", () => new AcGanBinaryTrainer.Options()), PaperRow.AcGan);

    /// <summary>The ablation: the library's own settings, but no generator.</summary>
    public static Method Ablation { get; } = new(
        new AcGanClassifier("Same network, no generator", () => WithoutGenerator(new AcGanBinaryTrainer.Options())));

    /// <summary>The paper's support vector machine, untuned as it was.</summary>
    public static Method PaperSupportVectorMachine { get; } = new(Classifiers.SupportVectorMachineOfThePaper, PaperRow.SupportVectorMachine);

    /// <summary>The same with a kernel width that suits the data.</summary>
    public static Method SupportVectorMachine { get; } = new(Classifiers.SupportVectorMachine);

    public static Method LogisticRegression { get; } = new(Classifiers.LogisticRegression);

    public static IReadOnlyList<Method> All { get; } =
    [
        new(Classifiers.DecisionTree, PaperRow.DecisionTree),
        new(Classifiers.GaussianNaiveBayes, PaperRow.NaiveBayes),
        PaperSupportVectorMachine,
        new(Classifiers.AdaBoost, PaperRow.AdaBoost),
        new(Classifiers.RandomForest, PaperRow.RandomForest),
        PlainNetwork,
        new(Classifiers.GradientBoosting, PaperRow.GradientBoosting),
        PaperAcGan,
        AcGan,
        Ablation,
        LogisticRegression,
        SupportVectorMachine,
        new(Classifiers.LightGbm),
    ];

    private static AcGanBinaryTrainer.Options WithoutGenerator(AcGanBinaryTrainer.Options options)
    {
        options.AdversarialWeight = 0;
        return options;
    }
}
