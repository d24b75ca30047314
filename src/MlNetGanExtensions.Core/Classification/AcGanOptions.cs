using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Classification;

/// <summary>Settings of <see cref="AcGan"/>. <see cref="Paper"/> is the published set-up, a new object the tuned default.</summary>
public sealed class AcGanOptions
{
    /// <summary>Seed of all random numbers: same seed, same data, same bits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>Units of the one hidden layer of generator and discriminator.</summary>
    public int HiddenUnits { get; set; } = 50;

    /// <summary>Columns of the generator's noise input.</summary>
    public int NoiseSize { get; set; } = 30;

    /// <summary>Networks trained with different seeds whose probabilities are averaged.</summary>
    public int Members { get; set; } = 5;

    /// <summary>Passes over the training rows.</summary>
    public int Epochs { get; set; } = 300;

    /// <summary>Rows in a mini-batch.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>Adam's learning rate for both networks.</summary>
    public float LearningRate { get; set; } = 3e-3f;

    /// <summary>Adam's decay of the first moment.</summary>
    public float Beta1 { get; set; } = 0.9f;

    /// <summary>How the learning rate moves over the epochs.</summary>
    public LearningRateSchedule Schedule { get; set; } = LearningRateSchedule.Cosine;

    /// <summary>L2 penalty on the discriminator's weights, as the factor added to the gradient.</summary>
    public float L2 { get; set; } = 2e-2f;

    /// <summary>Scales each column to mean 0 and standard deviation 1 over the training rows; the generator's output is then linear instead of sigmoid.</summary>
    public bool Standardize { get; set; } = true;

    /// <summary>Weight of the source loss Ls (equation 4) in the discriminator's loss; 0 trains the same network without a generator.</summary>
    public float AdversarialWeight { get; set; } = 0.3f;

    /// <summary>
    /// Weight of the class loss Lc (equation 5) on generated rows in the discriminator's loss; the paper's is 1. With 0 the classifier
    /// learns its classes from real rows alone, and only the generator is led by the class loss on what it makes.
    /// </summary>
    public float GeneratedClassWeight { get; set; }

    /// <summary>The classes asked of the generator.</summary>
    public ConditionSampling Conditions { get; set; } = ConditionSampling.TrainingShare;

    /// <summary>What rows with the label −1 contribute.</summary>
    public UnlabelledOptions Unlabelled { get; set; } = new();

    /// <summary>
    /// Where the training of each member keeps its state from time to time, so that one that was interrupted goes on from there when it is started
    /// again with the same rows and settings, and ends with the same bits; null keeps nothing. A training that has ended is not repeated.
    /// </summary>
    /// <remarks>
    /// A store is for one training: in cross-validation each fold needs its own. A checkpoint of other rows or settings is refused with a
    /// <see cref="CheckpointMismatchException"/>, a damaged one with a <see cref="ModelFormatException"/>. No row is kept.
    /// </remarks>
    public ICheckpointStore? Checkpoints { get; set; }

    /// <summary>Epochs between two checkpoints, at least 1.</summary>
    public int CheckpointInterval { get; set; } = 50;

    /// <summary>Runs the networks; the built-in one by default.</summary>
    public IGraphExecutor Executor { get; set; } = CpuExecutor.Default;

    /// <summary>Members trained side by side. The result does not depend on it.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>
    /// The architecture and losses of the paper (Hwang et al. 2017, arXiv:1711.04126, section 2.2): one hidden layer of 50 ReLU
    /// in each network, Adam, one model. Learning rate, batch and epochs are not in the paper; these are the ones that our reference figures use.
    /// </summary>
    public static AcGanOptions Paper() => new()
    {
        Members = 1,
        Epochs = 400,
        L2 = 0,
        Schedule = LearningRateSchedule.Constant,
        AdversarialWeight = 1,
        GeneratedClassWeight = 1,
        Standardize = false,
    };

    /// <summary>All settings that the training of a member depends on; neither threads nor the executor, nor how many members there are.</summary>
    internal TrainingIdentity Identity() => Unlabelled.AddTo(new TrainingIdentity()
        .Add("seed", Seed)
        .Add("hidden-units", HiddenUnits)
        .Add("noise-size", NoiseSize)
        .Add("epochs", Epochs)
        .Add("batch-size", BatchSize)
        .Add("learning-rate", LearningRate)
        .Add("beta1", Beta1)
        .Add("schedule", Schedule)
        .Add("l2", L2)
        .Add("standardize", Standardize)
        .Add("adversarial-weight", AdversarialWeight)
        .Add("generated-class-weight", GeneratedClassWeight)
        .Add("conditions", Conditions));
}
