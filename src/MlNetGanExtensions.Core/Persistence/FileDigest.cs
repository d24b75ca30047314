using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MlNetGanExtensions.Persistence;

/// <summary>The checksum of a model file: SHA-256 over length, header with zeros for the digits of the checksum, and data.</summary>
/// <remarks>It finds damage. It is no signature: whoever changes a file on purpose can compute a new checksum.</remarks>
internal static class FileDigest
{
    public static string Compute(ReadOnlySpan<byte> header, IEnumerable<ReadOnlyMemory<byte>> data)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[HeaderLayout.LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        Span<byte> zeros = stackalloc byte[HeaderLayout.DigestDigits];
        zeros.Fill((byte)'0');

        hash.AppendData(length);
        hash.AppendData(header[..HeaderLayout.DigestStart]);
        hash.AppendData(zeros);
        hash.AppendData(header[(HeaderLayout.DigestStart + HeaderLayout.DigestDigits)..]);
        foreach (ReadOnlyMemory<byte> part in data)
        {
            hash.AppendData(part.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
