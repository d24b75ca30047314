namespace MlNetGanExtensions.Evaluation;

/// <summary>Where the points of a t-SNE layout start.</summary>
public enum TSneInitialization
{
    /// <summary>
    /// On the first two principal components: the large-scale arrangement is that of the data, and alike from seed to seed.
    /// </summary>
    PrincipalComponents,

    /// <summary>On a small random cloud, as in the original papers.</summary>
    Random,
}
