using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Classification;

/// <summary>Settings that <see cref="AcGanBinaryTrainer"/> and <see cref="AcGanMulticlassTrainer"/> share. The defaults are the tuned ones of
/// <see cref="AcGanOptions"/>.</summary>
/// <remarks>A trainer copies its options when it is made; changing them afterwards has no effect.</remarks>
public abstract class AcGanTrainerOptions
{
    private protected AcGanTrainerOptions()
    {
    }

    /// <summary>The column of the features: a vector of Single of known size.</summary>
    public string FeatureColumnName { get; set; } = ScoreNames.Features;

    /// <summary>The column of the label.</summary>
    public string LabelColumnName { get; set; } = ScoreNames.Label;

    /// <summary>What is done with features that are NaN. Infinite ones are always an error.</summary>
    public MissingFeatures MissingFeatures { get; set; }

    /// <summary>Seed of all random numbers: same seed, same data, same bits. Null takes one from the context.</summary>
    public ulong? Seed { get; set; }

    /// <inheritdoc cref="AcGanOptions.HiddenUnits"/>
    [Range(10, 200, init: 50)]
    public int HiddenUnits { get; set; } = 50;

    /// <inheritdoc cref="AcGanOptions.NoiseSize"/>
    public int NoiseSize { get; set; } = 30;

    /// <inheritdoc cref="AcGanOptions.Members"/>
    public int Members { get; set; } = 5;

    /// <inheritdoc cref="AcGanOptions.Epochs"/>
    [Range(50, 1000, init: 300)]
    public int Epochs { get; set; } = 300;

    /// <inheritdoc cref="AcGanOptions.BatchSize"/>
    [Choice(new object[] { 32, 64, 128 }, 64)]
    public int BatchSize { get; set; } = 64;

    /// <inheritdoc cref="AcGanOptions.LearningRate"/>
    [Range(3e-4f, 3e-2f, init: 3e-3f, logBase: true)]
    public float LearningRate { get; set; } = 3e-3f;

    /// <inheritdoc cref="AcGanOptions.Beta1"/>
    public float Beta1 { get; set; } = 0.9f;

    /// <inheritdoc cref="AcGanOptions.Schedule"/>
    public LearningRateSchedule Schedule { get; set; } = LearningRateSchedule.Cosine;

    /// <inheritdoc cref="AcGanOptions.L2"/>
    [Range(1e-4f, 0.3f, init: 2e-2f, logBase: true)]
    public float L2 { get; set; } = 2e-2f;

    /// <inheritdoc cref="AcGanOptions.Standardize"/>
    public bool Standardize { get; set; } = true;

    /// <inheritdoc cref="AcGanOptions.AdversarialWeight"/>
    [Range(0f, 1f, init: 0.3f)]
    public float AdversarialWeight { get; set; } = 0.3f;

    /// <inheritdoc cref="AcGanOptions.GeneratedClassWeight"/>
    public float GeneratedClassWeight { get; set; }

    /// <inheritdoc cref="AcGanOptions.Conditions"/>
    public ConditionSampling Conditions { get; set; } = ConditionSampling.TrainingShare;

    /// <inheritdoc cref="AcGanOptions.Threads"/>
    public int Threads { get; set; } = 1;

    /// <inheritdoc cref="AcGanOptions.Executor"/>
    [JsonIgnore]
    public IGraphExecutor Executor { get; set; } = CpuExecutor.Default;

    /// <inheritdoc cref="AcGanOptions.Checkpoints"/>
    /// <remarks>
    /// A store is for one fit: not for cross-validation, where each fold would need its own. Give a <see cref="Seed"/>, or a context with one. A
    /// checkpoint of other rows or settings is refused with a <see cref="CheckpointMismatchException"/>, a damaged one with a
    /// <see cref="ModelFormatException"/>. No row is kept.
    /// </remarks>
    [JsonIgnore]
    public ICheckpointStore? Checkpoints { get; set; }

    /// <inheritdoc cref="AcGanOptions.CheckpointInterval"/>
    public int CheckpointInterval { get; set; } = 50;

    /// <summary>Stops the training between two epochs. The context's own cancellation does so too.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Told after each epoch of each member; where <see cref="Threads"/> is above 1, from several threads.</summary>
    [JsonIgnore]
    public IProgress<TrainingProgress>? Progress { get; set; }

    /// <summary>The settings of the core library's trainer.</summary>
    internal virtual AcGanOptions ToCore(ulong seed) => new()
    {
        Seed = seed,
        HiddenUnits = HiddenUnits,
        NoiseSize = NoiseSize,
        Members = Members,
        Epochs = Epochs,
        BatchSize = BatchSize,
        LearningRate = LearningRate,
        Beta1 = Beta1,
        Schedule = Schedule,
        L2 = L2,
        Standardize = Standardize,
        AdversarialWeight = AdversarialWeight,
        GeneratedClassWeight = GeneratedClassWeight,
        Conditions = Conditions,
        Threads = Threads,
        Executor = Executor,
        Checkpoints = Checkpoints,
        CheckpointInterval = CheckpointInterval,
    };

    /// <exception cref="ArgumentNullException">A name or the executor is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    internal virtual void Check()
    {
        ArgumentNullException.ThrowIfNull(FeatureColumnName);
        ArgumentNullException.ThrowIfNull(LabelColumnName);
        ArgumentNullException.ThrowIfNull(Executor);
        if (!Enum.IsDefined(MissingFeatures))
        {
            throw new ArgumentOutOfRangeException(nameof(MissingFeatures), MissingFeatures, "There is no such rule.");
        }

        _ = new AcGan(ToCore(seed: 0));
    }

    /// <summary>A copy that later changes do not reach.</summary>
    private protected TOptions Copy<TOptions>()
        where TOptions : AcGanTrainerOptions => (TOptions)MemberwiseClone();

    /// <summary>Takes over what the core library's preset for the paper sets.</summary>
    private protected void SetPaper()
    {
        AcGanOptions paper = AcGanOptions.Paper();
        HiddenUnits = paper.HiddenUnits;
        NoiseSize = paper.NoiseSize;
        Members = paper.Members;
        Epochs = paper.Epochs;
        BatchSize = paper.BatchSize;
        LearningRate = paper.LearningRate;
        Beta1 = paper.Beta1;
        Schedule = paper.Schedule;
        L2 = paper.L2;
        Standardize = paper.Standardize;
        AdversarialWeight = paper.AdversarialWeight;
        GeneratedClassWeight = paper.GeneratedClassWeight;
        Conditions = paper.Conditions;
    }
}
