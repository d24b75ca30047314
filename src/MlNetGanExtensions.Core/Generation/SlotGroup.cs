namespace MlNetGanExtensions.Generation;

/// <summary>Consecutive slots of a feature vector that are one category: at most one of them is 1 and the others are 0.</summary>
/// <param name="First">The first slot, from 0.</param>
/// <param name="Last">The last slot, which belongs to the group.</param>
public readonly record struct SlotGroup(int First, int Last)
{
    /// <summary>How many slots there are.</summary>
    public int Count => Last - First + 1;
}
