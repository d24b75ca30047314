namespace MlNetGanExtensions.Resampling;

/// <summary>Settings of <see cref="BorderlineSmote"/>.</summary>
public sealed class BorderlineSmoteOptions
{
    /// <summary>How many rows of each class are made.</summary>
    public SamplingStrategy Strategy { get; set; } = SamplingStrategy.EvenOut;

    /// <summary>
    /// Nearest rows of its own class of which one is chosen for each made row, at least 1; a class that is to grow needs one row more than
    /// this.
    /// </summary>
    public int Neighbours { get; set; } = 5;

    /// <summary>Nearest rows of any class that say whether a row is in danger, at least 1.</summary>
    public int DangerNeighbours { get; set; } = 10;

    /// <summary>Slots in which a class shows whole numbers alone (up to 2²⁴) are given whole numbers; otherwise any on the line.</summary>
    public bool KeepWholeNumbers { get; set; } = true;

    /// <summary>Seed of the made rows: same seed, same rows, same bits.</summary>
    public ulong Seed { get; set; } = 1;
}
