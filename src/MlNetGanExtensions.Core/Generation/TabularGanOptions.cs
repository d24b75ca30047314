using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Generation;

/// <summary>Settings of <see cref="TabularGan"/>. <see cref="Article"/> is the published set-up, a new object the tuned default.</summary>
public sealed class TabularGanOptions
{
    /// <summary>Seed of all random numbers of the training: same seed, same data, same bits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Columns of the generator's noise input.</summary>
    public int LatentSize { get; set; } = 32;

    /// <summary>Units of the generator's hidden layers that all slots share, at least one layer.</summary>
    public IReadOnlyList<int> TrunkSizes { get; set; } = [64, 64];

    /// <summary>Units of the hidden layers that each category has for itself behind the trunk; none when empty.</summary>
    public IReadOnlyList<int> CategoryBranchSizes { get; set; } = [];

    /// <summary>Units of the hidden layers that the numbers have for themselves behind the trunk; none when empty.</summary>
    public IReadOnlyList<int> NumericBranchSizes { get; set; } = [];

    /// <summary>Share of the old running mean and variance that batch normalisation keeps at each round, in [0, 1).</summary>
    public float BatchNormalizationMomentum { get; set; } = 0.9f;

    /// <summary>
    /// Categories are drawn from the generator's softmax while training and when making rows, by the Gumbel-softmax trick with one-hot
    /// values (Jang et al. 2017), at this temperature; null passes the softmax itself to the discriminator and makes the likeliest category.
    /// </summary>
    public float? CategoryTemperature { get; set; } = 0.5f;

    /// <summary>Units of the discriminator's hidden layers.</summary>
    public IReadOnlyList<int> DiscriminatorSizes { get; set; } = [64, 64];

    /// <summary>Probability that a unit of the discriminator's hidden layers is left out in a step, in [0, 1).</summary>
    public float DiscriminatorDropout { get; set; } = 0.25f;

    /// <summary>
    /// Rows that the discriminator sees together as one (PacGAN, Lin et al. 2018): rows that are all alike are then easily told from real
    /// ones, which keeps the generator from collapsing. 1 shows rows one by one.
    /// </summary>
    public int PackedRows { get; set; } = 8;

    /// <summary>Whether the discriminator moves for real and for made rows in turn, as in the article, instead of once for both.</summary>
    public bool SeparateDiscriminatorSteps { get; set; }

    /// <summary>Rounds of training, each of a step of the discriminator and one of the generator.</summary>
    public int Rounds { get; set; } = 2000;

    /// <summary>
    /// Rows made in a round and real rows beside them, a multiple of <see cref="PackedRows"/> and at least 2; real rows come round again
    /// where there are fewer.
    /// </summary>
    public int BatchSize { get; set; } = 128;

    /// <summary>Adam's learning rate for both networks.</summary>
    public float LearningRate { get; set; } = 1e-3f;

    /// <summary>Adam's decay of the first moment, in [0, 1).</summary>
    public float Beta1 { get; set; } = 0.5f;

    /// <summary>How the learning rate moves over the rounds.</summary>
    public LearningRateSchedule Schedule { get; set; } = LearningRateSchedule.Cosine;

    /// <summary>Slots in which a class shows whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any within their range.</summary>
    public bool KeepWholeNumbers { get; set; } = true;

    /// <summary>
    /// Slots in which each number is there ten times on average are given those numbers alone; otherwise any within their range. Continuous
    /// measurements are not concerned.
    /// </summary>
    public bool KeepRepeatedNumbers { get; set; } = true;

    /// <summary>Stops when made rows get no more like rows that were held out; null trains to the end on all rows.</summary>
    public EarlyStoppingOptions? EarlyStopping { get; set; }

    /// <summary>
    /// Where the training keeps its state from time to time, so that one that was interrupted goes on from there when it is started again with
    /// the same rows and settings, and ends with the same bits; null keeps nothing. A training that has ended is not repeated.
    /// </summary>
    /// <remarks>
    /// Each class has a checkpoint of its own. A checkpoint of other rows or settings is refused with a <see cref="CheckpointMismatchException"/>, a damaged one with a
    /// <see cref="ModelFormatException"/>. Only weights, states of optimisers and orders of rows are kept, no row.
    /// </remarks>
    public ICheckpointStore? Checkpoints { get; set; }

    /// <summary>Rounds between two checkpoints, at least 1.</summary>
    public int CheckpointInterval { get; set; } = 100;

    /// <summary>Runs the networks; the built-in one by default.</summary>
    public IGraphExecutor Executor { get; set; } = CpuExecutor.Default;

    /// <summary>Classes trained side by side. The result does not depend on it.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>
    /// The GAN of the article on COVID-19 mortality (Adiboina 2020, "Boost Model Accuracy of Imbalanced COVID-19 Mortality Prediction Using
    /// GAN-based Oversampling Technique"): a trunk of 8 and 16 units; behind it 32, 64 and a softmax for each category, 64, 128 and a
    /// sigmoid for the numbers; LeakyReLU with slope 0.2 and batch normalisation behind each hidden layer; discriminator 128-64-32-16-8.
    /// </summary>
    /// <remarks>
    /// As published it collapses to a handful of categories; it is here to be compared with. The article names 70 columns of noise in
    /// one place and 100 in another; this is 100. Its generator is shown the same noise in all steps of a round, and a category that does not
    /// vary gets no branch.
    /// </remarks>
    public static TabularGanOptions Article() => new()
    {
        LatentSize = 100,
        TrunkSizes = [8, 16],
        CategoryBranchSizes = [32, 64],
        NumericBranchSizes = [64, 128],
        BatchNormalizationMomentum = 0.8f,
        CategoryTemperature = null,
        DiscriminatorSizes = [128, 64, 32, 16, 8],
        DiscriminatorDropout = 0,
        PackedRows = 1,
        SeparateDiscriminatorSteps = true,
        Rounds = 7000,
        BatchSize = 63,
        LearningRate = 2e-4f,
        Schedule = LearningRateSchedule.Constant,
    };

    /// <summary>All settings that a training depends on; neither threads nor the executor.</summary>
    internal TrainingIdentity Identity() => new TrainingIdentity()
        .Add("seed", Seed)
        .Add("latent-size", LatentSize)
        .Add("trunk-sizes", TrunkSizes)
        .Add("category-branch-sizes", CategoryBranchSizes)
        .Add("numeric-branch-sizes", NumericBranchSizes)
        .Add("batch-normalization-momentum", BatchNormalizationMomentum)
        .Add("category-temperature", CategoryTemperature)
        .Add("discriminator-sizes", DiscriminatorSizes)
        .Add("discriminator-dropout", DiscriminatorDropout)
        .Add("packed-rows", PackedRows)
        .Add("separate-discriminator-steps", SeparateDiscriminatorSteps)
        .Add("rounds", Rounds)
        .Add("batch-size", BatchSize)
        .Add("learning-rate", LearningRate)
        .Add("beta1", Beta1)
        .Add("schedule", Schedule)
        .Add("early-stopping", EarlyStopping?.Describe() ?? "none");

    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(LatentSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TrunkSizes.Count, 1, nameof(TrunkSizes));
        foreach (int size in TrunkSizes.Concat(CategoryBranchSizes).Concat(NumericBranchSizes).Concat(DiscriminatorSizes))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, "units of a layer");
        }

        CheckShare(BatchNormalizationMomentum, nameof(BatchNormalizationMomentum));
        CheckShare(DiscriminatorDropout, nameof(DiscriminatorDropout));
        CheckShare(Beta1, nameof(Beta1));
        if (CategoryTemperature is { } temperature && !(temperature > 0 && float.IsFinite(temperature)))
        {
            throw new ArgumentOutOfRangeException(nameof(CategoryTemperature), temperature, "Expected a finite number above 0, or null.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(PackedRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CheckpointInterval, 1);
        EarlyStopping?.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 2);
        if (BatchSize % PackedRows != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(BatchSize), BatchSize, $"Expected a multiple of the {PackedRows} rows that are packed together.");
        }

        if (!(LearningRate > 0 && float.IsFinite(LearningRate)))
        {
            throw new ArgumentOutOfRangeException(nameof(LearningRate), LearningRate, "Expected a finite number above 0.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }

    private static void CheckShare(float value, string name)
    {
        if (!(value is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a number from 0 to below 1.");
        }
    }
}
