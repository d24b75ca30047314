namespace MlNetGanExtensions.Networks.Training;

/// <summary>The losses of a finished training run.</summary>
/// <param name="Epochs">One entry for each epoch that ran, in order.</param>
/// <param name="BestEpoch">The epoch whose weights were kept, from 1.</param>
public sealed record TrainingHistory(IReadOnlyList<TrainingProgress> Epochs, int BestEpoch)
{
    /// <summary>That of no training at all.</summary>
    internal static TrainingHistory None { get; } = new([], 0);
}
