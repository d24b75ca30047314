namespace MlNetGanExtensions.Imputation;

/// <summary>What a <see cref="StackedAutoencoder"/> is shown and what it gives back.</summary>
public enum AutoencoderForm
{
    /// <summary>
    /// The row completed by the conditional expectation of a Gaussian, beside the mask of the cells that are there. Cells are hidden
    /// while training, and the network learns what the Gaussian gets wrong about them.
    /// </summary>
    Denoising,

    /// <summary>The row with 0 for missing cells; the network learns to give back rows that lack none.</summary>
    Plain,
}
