using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Resampling;

/// <summary>Settings of <see cref="Smote"/> and <see cref="SmoteNc"/>.</summary>
public sealed class SmoteOptions
{
    /// <summary>How many rows of each class are made.</summary>
    public SamplingStrategy Strategy { get; set; } = SamplingStrategy.EvenOut;

    /// <summary>Which real rows of a class the made rows are made from, and how often; all alike by default.</summary>
    public IRowWeighting Weighting { get; set; } = new UniformWeighting();

    /// <summary>
    /// Nearest rows of its own class of which one is chosen for each made row, at least 1; a class that is to grow needs one row more than
    /// this.
    /// </summary>
    public int Neighbours { get; set; } = 5;

    /// <summary>Slots in which a class shows whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any on the line.</summary>
    public bool KeepWholeNumbers { get; set; } = true;

    /// <summary>Seed of the made rows: same seed, same rows, same bits.</summary>
    public ulong Seed { get; set; } = 1;
}
