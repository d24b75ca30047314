namespace MlNetGanExtensions.Networks.Training;

/// <summary>How far a <see cref="TrainingLoop"/> has come.</summary>
internal sealed class TrainingMoment
{
    /// <summary>One entry for each epoch done.</summary>
    public List<TrainingProgress> History { get; init; } = [];

    public double BestLoss { get; set; } = double.PositiveInfinity;

    /// <summary>From 1; 0 while there is none.</summary>
    public int BestEpoch { get; set; }

    /// <summary>Whether there will be no further epoch.</summary>
    public bool Finished { get; set; }
}
