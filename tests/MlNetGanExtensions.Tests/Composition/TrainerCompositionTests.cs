using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Composition;

/// <summary>Every binary trainer of ML.NET behind the imputer and the oversampler, as a step and around it; and our own.</summary>
public sealed class TrainerCompositionTests
{
    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> Trainers = new()
    {
        ["FastForest"] = ml => ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options { NumberOfTrees = 5, NumberOfLeaves = 5, MemoryStatistics = false, NumberOfThreads = 1 }),
        ["FastTree"] = ml => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfTrees = 5, NumberOfLeaves = 5, MemoryStatistics = false, NumberOfThreads = 1 }),
        ["LightGbm"] = ml => ml.BinaryClassification.Trainers.LightGbm(numberOfLeaves: 5, minimumExampleCountPerLeaf: 5, numberOfIterations: 5),
        ["Gam"] = ml => ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options { NumberOfIterations = 10, NumberOfThreads = 1 }),
        ["SdcaLogisticRegression"] = ml => ml.BinaryClassification.Trainers.SdcaLogisticRegression(maximumNumberOfIterations: 5),
        ["SdcaNonCalibrated"] = ml => ml.BinaryClassification.Trainers.SdcaNonCalibrated(maximumNumberOfIterations: 5),
        ["LbfgsLogisticRegression"] = ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(),
        ["AveragedPerceptron"] = ml => ml.BinaryClassification.Trainers.AveragedPerceptron(),
        ["LinearSvm"] = ml => ml.BinaryClassification.Trainers.LinearSvm(),
        ["LdSvm"] = ml => ml.BinaryClassification.Trainers.LdSvm(numberOfIterations: 100, treeDepth: 2),
        ["FieldAwareFactorizationMachine"] = ml => ml.BinaryClassification.Trainers.FieldAwareFactorizationMachine("Features"),
        ["Prior"] = ml => ml.BinaryClassification.Trainers.Prior(),
        ["AcGan"] = ml => ml.Gan().AcGan(members: 1, epochs: 10),
    };

    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Names => [.. Trainers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Oversampling_around_the_trainer(string name) =>
        Workout.Run(_ml, Before().Append(Trainers[name](_ml).WithOversampling(Oversampler())));

    [Theory]
    [MemberData(nameof(Names))]
    public void Oversampling_as_a_step_before_the_trainer(string name) =>
        Workout.Run(_ml, Before().Append(Oversampler()).Append(Trainers[name](_ml)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Imputing_alone_before_the_trainer(string name) =>
        Workout.Run(_ml, Before().AppendCacheCheckpoint(_ml).Append(Trainers[name](_ml)));

    private EstimatorChain<ITransformer> Before() => new EstimatorChain<ITransformer>()
        .Append(_ml.Transforms.Categorical.OneHotEncoding("City"))
        .Append(_ml.Transforms.Concatenate("Numbers", "Age", "Pressure", "Sugar"))
        .Append(_ml.Gan().StackedAutoencoderImputer("Numbers", members: 1, epochs: 5))
        .Append(_ml.Transforms.NormalizeMinMax("Numbers"))
        .Append<ITransformer>(_ml.Transforms.Concatenate("Features", "Numbers", "City"));

    private GanOversampler Oversampler() => _ml.Gan().GanOversampler(new GanOversampler.Options { Seed = 1, Rounds = 20 });
}
