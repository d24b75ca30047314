using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Generation;

/// <summary>Settings of <see cref="TabularVae"/>.</summary>
public sealed class TabularVaeOptions
{
    /// <summary>Seed of all random numbers of the training: same seed, same data, same bits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Columns of the code that a row is reduced to.</summary>
    public int LatentSize { get; set; } = 8;

    /// <summary>Units of the hidden layers before the code, and in reverse order behind it; at least one layer.</summary>
    public IReadOnlyList<int> HiddenSizes { get; set; } = [64];

    /// <summary>
    /// Weight of the divergence between a row's code and a standard normal one (β of Higgins et al. 2017), at least 0: the smaller, the
    /// closer made rows stay to the real rows that they start from.
    /// </summary>
    public float DivergenceWeight { get; set; } = 1;

    /// <summary>
    /// How far made rows stray from the real rows that they start from, at least 0: factor on the deviations of codes and of numbers, and temperature of
    /// the categories. 1 draws from the distributions that were learned, 0 makes the likeliest row.
    /// </summary>
    public float Noise { get; set; } = 1;

    /// <summary>Steps of training.</summary>
    public int Rounds { get; set; } = 2000;

    /// <summary>Rows in a step; all of them where there are fewer.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>Adam's learning rate.</summary>
    public float LearningRate { get; set; } = 2e-3f;

    /// <summary>How the learning rate moves over the rounds.</summary>
    public LearningRateSchedule Schedule { get; set; } = LearningRateSchedule.Cosine;

    /// <summary>Slots that hold whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any within their range.</summary>
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
    /// There is one checkpoint. A checkpoint of other rows or settings is refused with a <see cref="CheckpointMismatchException"/>, a damaged one with a
    /// <see cref="ModelFormatException"/>. Only weights, states of optimisers and orders of rows are kept, no row.
    /// </remarks>
    public ICheckpointStore? Checkpoints { get; set; }

    /// <summary>Rounds between two checkpoints, at least 1.</summary>
    public int CheckpointInterval { get; set; } = 100;

    /// <summary>Runs the networks; the built-in one by default.</summary>
    public IGraphExecutor Executor { get; set; } = CpuExecutor.Default;

    /// <summary>All settings that a training depends on; neither threads nor the executor.</summary>
    internal TrainingIdentity Identity() => new TrainingIdentity()
        .Add("seed", Seed)
        .Add("latent-size", LatentSize)
        .Add("hidden-sizes", HiddenSizes)
        .Add("divergence-weight", DivergenceWeight)
        .Add("rounds", Rounds)
        .Add("batch-size", BatchSize)
        .Add("learning-rate", LearningRate)
        .Add("schedule", Schedule)
        .Add("early-stopping", EarlyStopping?.Describe() ?? "none");

    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(LatentSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(HiddenSizes.Count, 1, nameof(HiddenSizes));
        foreach (int size in HiddenSizes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, "units of a layer");
        }

        CheckNotNegative(DivergenceWeight, nameof(DivergenceWeight));
        CheckNotNegative(Noise, nameof(Noise));
        ArgumentOutOfRangeException.ThrowIfLessThan(Rounds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CheckpointInterval, 1);
        EarlyStopping?.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        if (!(LearningRate > 0 && float.IsFinite(LearningRate)))
        {
            throw new ArgumentOutOfRangeException(nameof(LearningRate), LearningRate, "Expected a finite number above 0.");
        }
    }

    private static void CheckNotNegative(float value, string name)
    {
        if (!(value >= 0 && float.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number of at least 0.");
        }
    }
}
