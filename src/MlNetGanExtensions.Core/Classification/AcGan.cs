using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Classification;

/// <summary>
/// Trains a classifier that is also a generator: the discriminator tells real from generated rows and names the class,
/// the generator makes rows of a class that is asked for.
/// </summary>
/// <remarks>
/// Hwang, Choi and Yoon 2017 (arXiv:1711.04126), after the AC-GAN of Odena, Olah and Shlens 2017. The mean of the members'
/// class probabilities is the prediction. Cost: members × epochs × rows × hidden units × columns.
/// With <see cref="AcGanOptions.AdversarialWeight"/> 0 no generator is trained: the same network as a plain classifier.
/// </remarks>
public sealed class AcGan
{
    private readonly AcGanOptions _options;

    /// <summary>Makes a trainer.</summary>
    /// <param name="options">Settings; the tuned default when left out.</param>
    public AcGan(AcGanOptions? options = null)
    {
        _options = options ?? new AcGanOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.HiddenUnits, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.NoiseSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Members, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.LearningRate);
        ArgumentOutOfRangeException.ThrowIfNegative(_options.L2);
        ArgumentOutOfRangeException.ThrowIfNegative(_options.AdversarialWeight);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.CheckpointInterval, 1);
        _options.Unlabelled.Check();
    }

    /// <summary>Learns from a table.</summary>
    /// <param name="features">Rows × columns; every cell finite.</param>
    /// <param name="labels">The class of each row, numbered from 0; −1 where it is not known.</param>
    /// <param name="progress">Told after each epoch of each member.</param>
    /// <param name="cancellation">Stops the training between two epochs.</param>
    /// <exception cref="ArgumentException">A cell is NaN or infinite, the lengths differ, or there are fewer than two classes.</exception>
    /// <exception cref="TrainingDivergedException">A loss was no longer finite.</exception>
    public AcGanModel Fit(
        Matrix features, ReadOnlySpan<int> labels, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(features);
        int classes = ClassLabels.Check(features, labels);
        ClassLabels.CheckFinite(features);

        List<int> labelled = [];
        List<int> unlabelled = [];
        Matrix oneHot = new(labels.Length, classes);
        Matrix prior = new(1, classes);
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] == ClassLabels.Unknown)
            {
                unlabelled.Add(row);
                continue;
            }

            labelled.Add(row);
            oneHot[row, labels[row]] = 1;
            prior[0, labels[row]]++;
        }

        foreach (ref float share in prior.Values)
        {
            share /= labelled.Count;
        }

        ColumnScaling? scaling = _options.Standardize ? ColumnScaling.Fit(features) : null;
        Matrix scaled = scaling?.Apply(features) ?? features;
        AcGanShape shape = new(
            features.Columns,
            classes,
            _options.HiddenUnits,
            _options.AdversarialWeight > 0 ? _options.NoiseSize : 0,
            SigmoidOutput: !_options.Standardize,
            _options.Unlabelled.SourceFromClassLogits);
        AcGanNetworks[] members = new AcGanNetworks[_options.Members];
        TrainingHistory[] histories = new TrainingHistory[_options.Members];
        RandomStream root = new(_options.Seed, "ac-gan");
        int[] labelledRows = [.. labelled];
        int[] unlabelledRows = [.. unlabelled];
        TrainingIdentity? identity = _options.Checkpoints is null
            ? null
            : _options.Identity().AddRows(new SlotLayout(features.Columns), features, labels, weights: null);
        SideBySide.Run(
            members.Length,
            _options.Threads,
            member =>
            {
                AcGanMemberTrainer trainer = new(scaled, oneHot, prior, shape, _options, root.Child(member));
                (members[member], histories[member]) = trainer.Train(
                    labelledRows, unlabelledRows, identity is null ? null : state => Memory(member, identity, state), progress, cancellation);
            },
            cancellation);
        return new AcGanModel(shape, scaling, members, histories, _options.Executor);
    }

    /// <summary>Where the training of a member keeps its state.</summary>
    private Checkpoint Memory(int member, TrainingIdentity identity, TrainingState state) => new(
        _options.Checkpoints!, FormattableString.Invariant($"ac-gan-member-{member}"), _options.CheckpointInterval, identity, state);
}
