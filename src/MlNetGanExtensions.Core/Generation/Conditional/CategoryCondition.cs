namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>What a made row must have in one category.</summary>
/// <param name="Group">The number of the category among <see cref="SlotLayout.Groups"/>, from 0.</param>
/// <param name="Slot">The slot of the feature vector that is 1; null where all slots of the category are 0.</param>
public readonly record struct CategoryCondition(int Group, int? Slot);
