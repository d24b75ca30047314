using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Resampling;

/// <summary>Settings of <see cref="GanOversampler"/>.</summary>
public sealed class GanOversamplerOptions
{
    /// <summary>How many rows of each class are made.</summary>
    public SamplingStrategy Strategy { get; set; } = SamplingStrategy.EvenOut;

    /// <summary>Which real rows of a class the made rows are made from, and how often; all alike by default.</summary>
    public IRowWeighting Weighting { get; set; } = new UniformWeighting();

    /// <summary>Seed of the made rows, and of the training of the generator that is used when none is given: same seed, same rows, same bits.</summary>
    public ulong Seed { get; set; } = 1;
}
