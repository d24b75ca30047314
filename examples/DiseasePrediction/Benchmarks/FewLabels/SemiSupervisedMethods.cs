using Microsoft.ML;
using Microsoft.ML.Trainers;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>The rows of the benchmark and all of their settings.</summary>
internal static class SemiSupervisedMethods
{
    /// <summary>The network that the others are measured against: it sees the labelled rows alone.</summary>
    public static ISemiSupervisedMethod Plain { get; } = Without("MLP", []);

    public static IReadOnlyList<ISemiSupervisedMethod> All { get; } =
    [
        new LabelledRowsOnly(LogisticRegression()),
        Plain,
        Without("MLP + entropy", Entropy),
        Without("MLP + pseudo-labels + prior", PseudoLabels, Prior),
        Without("MLP + pseudo-labels + soft prior", PseudoLabels, SoftPrior),
        With("AC-GAN, source loss only", NoClassOfMadeRows),
        With("AC-GAN + class of made rows"),
        With("AC-GAN + entropy", Entropy),
        With("AC-GAN + pseudo-labels + prior", PseudoLabels, Prior),
        With("AC-GAN + pseudo-labels + soft prior", PseudoLabels, SoftPrior),
        With("K+1 classes + entropy", MadeIsAClass, NoClassOfMadeRows, Entropy),
        With("K+1 classes + entropy + prior", MadeIsAClass, NoClassOfMadeRows, Entropy, Prior),
    ];

    private static void Entropy(AcGanOptions options) => options.Unlabelled.EntropyWeight = .3f;

    private static void PseudoLabels(AcGanOptions options)
    {
        options.Unlabelled.PseudoLabelWeight = 1;
        options.Unlabelled.PseudoLabelConfidence = .8f;
    }

    private static void Prior(AcGanOptions options) => options.Unlabelled.PriorWeight = 1;

    private static void SoftPrior(AcGanOptions options) => options.Unlabelled.PriorWeight = .1f;

    private static void NoClassOfMadeRows(AcGanOptions options) => options.GeneratedClassWeight = 0;

    private static void MadeIsAClass(AcGanOptions options) => options.Unlabelled.SourceFromClassLogits = true;

    private static AcGanOptions Common() => new()
    {
        Members = 1,
        Epochs = 300,
        L2 = 3e-2f,
        Unlabelled = new UnlabelledOptions { RampUpEpochs = 50 },
    };

    /// <summary>The network with a generator; rows without a label count as real in the source loss.</summary>
    private static Network With(string name, params Action<AcGanOptions>[] terms) => new(name, () =>
    {
        AcGanOptions options = Common();
        options.Beta1 = .5f;
        Array.ForEach(terms, term => term(options));
        return options;
    });

    /// <summary>The network alone.</summary>
    private static Network Without(string name, params Action<AcGanOptions>[] terms) => new(name, () =>
    {
        AcGanOptions options = Common();
        options.AdversarialWeight = 0;
        Array.ForEach(terms, term => term(options));
        return options;
    });

    /// <summary>An L2 penalty of 1 on standardised columns: C = 1.</summary>
    private static MlNetClassifier LogisticRegression() => new(
        "Logistic regression, C 1",
        (context, _) => context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 1,
            NumberOfThreads = 1,
        }),
        ScoreReader.Probability);
}
