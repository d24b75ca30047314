namespace MlNetGanExtensions.BitProgram;

/// <summary>A hash of the bits of numbers in their order (FNV-1a, 64 bits).</summary>
internal sealed class BitHash
{
    public ulong Value { get; private set; } = 0xCBF29CE484222325;

    public void Add(ReadOnlySpan<float> numbers)
    {
        foreach (float number in numbers)
        {
            // The bits of a NaN depend on the operation that made it; that it is one does not.
            uint bits = float.IsNaN(number) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(number);
            for (int shift = 0; shift < 32; shift += 8)
            {
                Value = (Value ^ ((bits >> shift) & 0xFF)) * 0x100000001B3;
            }
        }
    }
}
