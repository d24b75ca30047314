using MlNetGanExtensions.Generation.Encoding.Mixtures;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>A slot with numbers that vary: which mode of a mixture it is in, and where within the mode.</summary>
/// <param name="Slot">The slot of the feature vector.</param>
/// <param name="Modes">The mixture of its numbers.</param>
/// <param name="Group">The softmax group that says the mode; −1 where there is one mode and no holes.</param>
/// <param name="Holes">Whether the last state of the group says that the number is missing.</param>
/// <param name="Repeats">Whether numbers come again and again, so that made numbers keep to those that were seen.</param>
internal sealed record ModeNumber(int Slot, NormalMixture Modes, int Group, bool Holes, bool Repeats)
{
    /// <summary>The state that a missing number is in.</summary>
    public int MissingState => Modes.Count;

    public int States => Modes.Count + (Holes ? 1 : 0);
}
