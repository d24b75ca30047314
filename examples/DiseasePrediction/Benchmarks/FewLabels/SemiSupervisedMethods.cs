using Microsoft.ML;
using Microsoft.ML.Trainers;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>The rows of the benchmark and all of their settings.</summary>
internal static class SemiSupervisedMethods
{
    /// <summary>
    /// The network that the others are measured against: it sees the labelled rows alone. Its penalty and its early end
    /// are the best compromise for 14 to 114 labels among those tried on other seeds; averaging several networks brought nothing.
    /// </summary>
    public static ISemiSupervisedMethod Plain { get; } = Without("MLP", LabelledRowsAlone);

    public static IReadOnlyList<ISemiSupervisedMethod> All { get; } =
    [
        new LabelledRowsOnly(LogisticRegression()),
        Plain,
        Without("MLP + entropy", Entropy),
        Without("MLP + entropy + prior", Entropy, Prior),
        Without("MLP + pseudo-labels + prior", PseudoLabels, Prior),
        Without("MLP + pseudo-labels + soft prior", PseudoLabelsBesideSoftPrior, SoftPrior),
        With("AC-GAN, source loss only"),
        With("AC-GAN + class of made rows", ClassOfMadeRows),
        With("AC-GAN + entropy", ClassOfMadeRows, Entropy),
        With("AC-GAN + pseudo-labels + prior", ClassOfMadeRows, PseudoLabels, Prior),
        With("AC-GAN + pseudo-labels + soft prior", ClassOfMadeRows, PseudoLabelsBesideSoftPrior, SoftPrior),
        With("K+1 classes + entropy", MadeIsAClass, Entropy),
        With("K+1 classes + entropy + prior", MadeIsAClass, Entropy, Prior),
        With("K+1 classes + pseudo-labels + prior", MadeIsAClass, PseudoLabels, Prior),
        With("K+1 classes + pseudo-labels + soft prior", MadeIsAClass, PseudoLabelsBesideSoftPrior, SoftPrior),
    ];

    private static void LabelledRowsAlone(AcGanOptions options)
    {
        options.L2 = 5e-2f;
        options.Epochs = 60;
    }

    private static void Entropy(AcGanOptions options) => options.Unlabelled.EntropyWeight = .3f;

    /// <summary>So heavy only with the prior beside it: alone it brings half as much.</summary>
    private static void PseudoLabels(AcGanOptions options) => options.Unlabelled.PseudoLabelWeight = 5;

    private static void PseudoLabelsBesideSoftPrior(AcGanOptions options) => options.Unlabelled.PseudoLabelWeight = 2;

    /// <summary>For labels whose classes have the true shares.</summary>
    private static void Prior(AcGanOptions options) => options.Unlabelled.PriorWeight = 10;

    /// <summary>For labels drawn at random: a few labels have the shares of all rows only roughly.</summary>
    private static void SoftPrior(AcGanOptions options) => options.Unlabelled.PriorWeight = .3f;

    private static void ClassOfMadeRows(AcGanOptions options) => options.GeneratedClassWeight = 1;

    /// <summary>The class of made rows is then "made", so they do not teach any other.</summary>
    private static void MadeIsAClass(AcGanOptions options) => options.Unlabelled.SourceFromClassLogits = true;

    /// <summary>The same for all networks, so that a row with a generator differs from the row without by the generator alone.</summary>
    /// <remarks>
    /// Batches of 128, because the mean prediction over fewer rows says little about the shares of the classes.
    /// </remarks>
    private static AcGanOptions Common() => new()
    {
        Members = 1,
        Epochs = 150,
        BatchSize = 128,
        Schedule = LearningRateSchedule.Constant,
        Beta1 = .5f,
        L2 = 2e-2f,
        GeneratedClassWeight = 0,
        Unlabelled = new UnlabelledOptions { RampUpEpochs = 50, PseudoLabelConfidence = .8f },
    };

    /// <summary>The network with a generator; rows without a label count as real in the source loss.</summary>
    private static Network With(string name, params Action<AcGanOptions>[] terms) => Make(name, adversarialWeight: 1, terms);

    /// <summary>The network alone.</summary>
    private static Network Without(string name, params Action<AcGanOptions>[] terms) => Make(name, adversarialWeight: 0, terms);

    private static Network Make(string name, float adversarialWeight, Action<AcGanOptions>[] terms) => new(name, () =>
    {
        AcGanOptions options = Common();
        options.AdversarialWeight = adversarialWeight;
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
