namespace MlNetGanExtensions.Resampling;

/// <summary>Settings of <see cref="Adasyn"/> and <see cref="AdasynNc"/>.</summary>
public sealed class AdasynOptions
{
    /// <summary>How many rows of each class are made.</summary>
    public SamplingStrategy Strategy { get; set; } = SamplingStrategy.EvenOut;

    /// <summary>
    /// Nearest rows, at least 1: among all rows for the density, and among those of the class for the made row; a class that is to grow needs one
    /// row more than this.
    /// </summary>
    public int Neighbours { get; set; } = 5;

    /// <summary>Slots in which a class shows whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any on the line.</summary>
    public bool KeepWholeNumbers { get; set; } = true;

    /// <summary>Seed of the made rows: same seed, same rows, same bits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <exception cref="ArgumentOutOfRangeException">The number of neighbours is below 1.</exception>
    internal SmoteOptions ByDensity(bool standardise) => new()
    {
        Strategy = Strategy,
        Weighting = new Weighting.DensityWeighting(Neighbours, standardise),
        Neighbours = Neighbours,
        KeepWholeNumbers = KeepWholeNumbers,
        Seed = Seed,
    };
}
