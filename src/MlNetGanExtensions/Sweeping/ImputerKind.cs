namespace MlNetGanExtensions.Sweeping;

/// <summary>What fills missing features before anything else.</summary>
public enum ImputerKind
{
    /// <summary>Nothing: for data without holes, or a trainer that takes them.</summary>
    None,

    /// <summary>The mean of the slot.</summary>
    Mean,

    /// <summary>Regressions in turns (<see cref="Imputation.ChainedImputer"/>).</summary>
    Chained,

    /// <summary>A normal distribution fitted to the cells that are there (<see cref="Imputation.GaussianImputer"/>).</summary>
    Gaussian,

    /// <summary>Stacked autoencoders (<see cref="Imputation.StackedAutoencoderImputer"/>).</summary>
    Autoencoder,
}
