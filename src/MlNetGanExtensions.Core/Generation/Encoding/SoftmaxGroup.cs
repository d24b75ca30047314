namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>Outputs of which one is chosen. Each stands for a state: a slot that is 1 then, or none.</summary>
/// <param name="Slots">The slot of each state; <see cref="None"/> where no slot of the category is 1.</param>
/// <param name="Hole">The numeric slot whose presence this is, with the states present and missing; −1 for a category.</param>
internal sealed record SoftmaxGroup(int[] Slots, int Hole)
{
    public const int None = -1;

    public const int Present = 0;

    public const int Missing = 1;

    public int Count => Slots.Length;

    public static SoftmaxGroup Presence(int slot) => new([None, None], slot);

    public static SoftmaxGroup Category(int[] slots) => new(slots, -1);
}
