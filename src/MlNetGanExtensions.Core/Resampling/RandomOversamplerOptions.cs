using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Resampling;

/// <summary>Settings of <see cref="RandomOversampler"/>.</summary>
public sealed class RandomOversamplerOptions
{
    /// <summary>How many rows of each class are made.</summary>
    public SamplingStrategy Strategy { get; set; } = SamplingStrategy.EvenOut;

    /// <summary>Which real rows of a class the made rows are made from, and how often; all alike by default.</summary>
    public IRowWeighting Weighting { get; set; } = new UniformWeighting();

    /// <summary>Seed of the made rows: same seed, same rows, same bits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>
    /// Width of the normal noise around a copied row, as a factor on the width that suits normal data; 0 copies rows as they are, above it
    /// the numbers are smoothed (Menardi and Torelli 2014).
    /// </summary>
    public float Shrinkage { get; set; }
}
