using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MlNetGanExtensions.Persistence;

/// <summary>Numbers as a model file holds them: the least significant byte first, whatever the machine does.</summary>
internal static class LittleEndian
{
    /// <summary>Turns numbers between the order of this machine and that of the file, in place; the same both ways.</summary>
    public static void Convert<T>(Span<T> values)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            Reverse(values);
        }
    }

    /// <summary>Reverses the bytes of each number. Works on integers of the same size, so that a signalling NaN keeps its bits.</summary>
    internal static void Reverse<T>(Span<T> values)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(values);
        if (values.Length > 0 && bytes.Length / values.Length == sizeof(long))
        {
            Span<long> longs = MemoryMarshal.Cast<byte, long>(bytes);
            BinaryPrimitives.ReverseEndianness(longs, longs);
        }
        else
        {
            Span<int> integers = MemoryMarshal.Cast<byte, int>(bytes);
            BinaryPrimitives.ReverseEndianness(integers, integers);
        }
    }
}
