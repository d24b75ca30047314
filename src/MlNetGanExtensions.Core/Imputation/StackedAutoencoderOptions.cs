using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Imputation;

/// <summary>Settings of <see cref="StackedAutoencoder"/>. <see cref="Paper"/> is the published set-up, a new object the tuned default.</summary>
public sealed class StackedAutoencoderOptions
{
    /// <summary>Seed of all random numbers: same seed, same data, same bits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Units of the hidden layers from input to output; null scales two layers with the width of the table.</summary>
    public IReadOnlyList<int>? HiddenSizes { get; set; }

    /// <summary>Networks trained on different validation rows with different seeds, and averaged.</summary>
    public int Members { get; set; } = 5;

    /// <summary>How the network sees a row that lacks cells, and what it is trained to give back.</summary>
    public AutoencoderForm Form { get; set; } = AutoencoderForm.Denoising;

    /// <summary>
    /// Copies of each row with other cells hidden, for <see cref="AutoencoderForm.Denoising"/>; null makes 8, and fewer for tables with more
    /// than 4,096 rows.
    /// </summary>
    public int? Copies { get; set; }

    /// <summary>Share of the copies whose hidden cells follow a pattern of missing cells seen in the data; the rest hides single cells.</summary>
    public float PatternShare { get; set; } = 0.8f;

    /// <summary>Largest share of single cells hidden in a row; the share itself is uniform between 0 and this.</summary>
    public float MaximumHiddenShare { get; set; } = 0.5f;

    /// <summary>For <see cref="AutoencoderForm.Plain"/>: only rows whose share of missing cells is at most this are trained on.</summary>
    public float SparsityThreshold { get; set; }

    /// <summary>The most passes over the training rows.</summary>
    public int Epochs { get; set; } = 30;

    /// <summary>Stops after this many epochs without a better validation loss.</summary>
    public int Patience { get; set; } = 6;

    /// <summary>Share of the rows kept for validation, different ones for each member.</summary>
    public float ValidationShare { get; set; } = 0.1f;

    /// <summary>Rows in a mini-batch.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>The learning rate: of Adam for the denoising form, of plain SGD for the paper's.</summary>
    public float LearningRate { get; set; } = 1e-3f;

    /// <summary>How the learning rate moves over the epochs.</summary>
    public LearningRateSchedule Schedule { get; set; } = LearningRateSchedule.Cosine;

    /// <summary>L2 penalty on weights, as the factor added to the gradient.</summary>
    public float L2 { get; set; } = 1e-4f;

    /// <summary>Runs the networks; the built-in one by default.</summary>
    public IGraphExecutor Executor { get; set; } = CpuExecutor.Default;

    /// <summary>Members trained side by side. The result does not depend on it.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>
    /// The autoencoder of Hwang et al. 2017 (arXiv:1711.04126, section 2.1) as its text says: 30-20-10-20-30 for 30 columns, SGD on the
    /// squared error, trained on rows below the sparsity threshold, early stopping on validation rows, missing cells given as 0.
    /// </summary>
    /// <remarks>
    /// Taken literally this is worse than the mean of the column where a whole block is missing, because the network never
    /// saw a zeroed block while it trained. It is here to be compared with.
    /// </remarks>
    public static StackedAutoencoderOptions Paper() => new()
    {
        HiddenSizes = [20, 10, 20],
        Members = 1,
        Form = AutoencoderForm.Plain,
        Epochs = 1000,
        Patience = 50,
        BatchSize = 32,
        LearningRate = 0.5f,
        Schedule = LearningRateSchedule.Constant,
        L2 = 0,
    };
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Members, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Copies ?? 1, 1, nameof(Copies));
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        CheckRange(LearningRate, nameof(LearningRate), float.Epsilon, float.MaxValue);
        CheckRange(L2, nameof(L2), 0, float.MaxValue);
        CheckRange(PatternShare, nameof(PatternShare), 0, 1);
        CheckRange(MaximumHiddenShare, nameof(MaximumHiddenShare), 0, 1);
        CheckRange(SparsityThreshold, nameof(SparsityThreshold), 0, 1);
        CheckRange(ValidationShare, nameof(ValidationShare), 0, 0.5f);
        foreach (int size in HiddenSizes ?? [])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(HiddenSizes));
        }
    }

    private static void CheckRange(float value, string name, float least, float most)
    {
        // Written so that NaN, which compares with nothing, is out of every range.
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(name, value, $"Expected a number from {least} to {most}.");
        }
    }
}
