namespace MlNetGanExtensions.Saving;

/// <summary>A run of a component's result, as the one number that stands in a model file.</summary>
/// <param name="Offset">Its first number, from 0.</param>
/// <param name="Length">How many numbers it has.</param>
internal readonly record struct Slice(int Offset, int Length)
{
    private const int LengthShift = 32;

    /// <summary>The offset in the lower, the length in the upper 32 bits.</summary>
    public long Packed => ((long)Length << LengthShift) | (uint)Offset;

    public static Slice Unpack(long packed) => new((int)packed, (int)(packed >> LengthShift));
}
