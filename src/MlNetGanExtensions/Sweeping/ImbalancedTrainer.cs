using Microsoft.ML;
using Microsoft.ML.Trainers;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Sweeping;

/// <summary>A trainer that takes part in a comparison, by its name and how it is made. Immutable.</summary>
/// <remarks>
/// Tree trainers stand in packages of their own, so they are handed in:
/// <code>
/// new ImbalancedTrainer("FastForest", (ml, request) => ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
/// {
///     LabelColumnName = request.LabelColumnName, FeatureColumnName = request.FeatureColumnName,
///     ExampleWeightColumnName = request.ExampleWeightColumnName, Seed = request.Seed, NumberOfThreads = 1,
/// })) { AcceptsMissing = true }
/// </code>
/// </remarks>
public sealed class ImbalancedTrainer
{
    private readonly Func<MLContext, TrainerRequest, IEstimator<ITransformer>> _create;

    /// <summary>Names a trainer.</summary>
    /// <param name="name">What it is called in tables; no two in one comparison are alike.</param>
    /// <param name="create">
    /// Makes it, in a context of its own for each fit. It must give Score, and the same for the same request if the comparison is to be repeatable:
    /// one thread, and the seed of the request.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImbalancedTrainer(string name, Func<MLContext, TrainerRequest, IEstimator<ITransformer>> create)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(create);
        Name = name;
        _create = create;
    }

    /// <summary>Logistic regression on standardised features.</summary>
    public static ImbalancedTrainer LogisticRegression { get; } = new("logistic regression", (ml, request) =>
        ml.Transforms.NormalizeMeanVariance(ArmColumns.Standardised, request.FeatureColumnName, fixZero: false)
            .Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = request.LabelColumnName,
                FeatureColumnName = ArmColumns.Standardised,
                ExampleWeightColumnName = request.ExampleWeightColumnName,
                L1Regularization = 0,
                NumberOfThreads = 1,
            })));

    /// <summary>The auxiliary-classifier GAN of this library with its tuned settings. It reads no weights.</summary>
    public static ImbalancedTrainer AcGan { get; } = new("AC-GAN", CreateAcGan) { ReadsWeights = false, AcceptsMissing = true };

    /// <summary>What it is called in tables.</summary>
    public string Name { get; }

    /// <summary>Whether it reads the column of example weights; if not, weights are not tried with it.</summary>
    public bool ReadsWeights { get; init; } = true;

    /// <summary>Whether it takes features that are NaN; if not, they are filled before it.</summary>
    public bool AcceptsMissing { get; init; }

    /// <summary>The same trainer, boosted by <see cref="AdaBoostEstimator"/>.</summary>
    /// <param name="rounds">The most rounds, at least 1.</param>
    /// <param name="learningRate">Damps the changes of weight between rounds; above 0.</param>
    /// <exception cref="InvalidOperationException">It reads no weights, without which nothing can be boosted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ImbalancedTrainer Boosted(int rounds = 50, double learningRate = 1)
    {
        if (!ReadsWeights)
        {
            throw new InvalidOperationException($"The trainer '{Name}' reads no example weights, so it cannot be boosted.");
        }

        AdaBoostEstimator.Options checkedOptions = new() { Rounds = rounds, LearningRate = learningRate };
        checkedOptions.Check();
        return new ImbalancedTrainer($"boosted {Name}", (ml, request) =>
        {
            string weight = request.ExampleWeightColumnName ?? ArmColumns.Weight;
            return ml.Gan().AdaBoost(Create(ml, request with { ExampleWeightColumnName = weight }), new AdaBoostEstimator.Options
            {
                LabelColumnName = request.LabelColumnName,
                ExampleWeightColumnName = weight,
                Rounds = rounds,
                LearningRate = learningRate,
                CancellationToken = request.CancellationToken,
            });
        })
        {
            AcceptsMissing = AcceptsMissing,
        };
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    internal IEstimator<ITransformer> Create(MLContext ml, TrainerRequest request) => _create(ml, request);

    private static AcGanBinaryTrainer CreateAcGan(MLContext ml, TrainerRequest request) => ml.Gan().AcGan(new AcGanBinaryTrainer.Options
    {
        LabelColumnName = request.LabelColumnName,
        FeatureColumnName = request.FeatureColumnName,
        Seed = (ulong)request.Seed,
        CancellationToken = request.CancellationToken,
    });
}
