namespace MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

/// <summary>Something to do about the imbalance.</summary>
/// <param name="Key">Its name on the command line and in result files.</param>
/// <param name="Title">Its name in tables.</param>
/// <param name="Prepare">From training rows to what a classifier is fitted on.</param>
internal sealed record Arm(string Key, string Title, Func<ArmInput, TrainingSet> Prepare)
{
    /// <summary>Whether the classifier's threshold is chosen on the training rows; it is 0 otherwise.</summary>
    public bool TunesThreshold { get; init; }

    /// <summary>Whether its rows are made by a generator.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>
    /// Where the classifier learns from made rows of both classes alone: the key of the arm that adds rows of the same generator to the real ones;
    /// otherwise null.
    /// </summary>
    public string? AloneOf { get; init; }
}
