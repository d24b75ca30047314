using System.Security.Cryptography;

namespace MlNetGanExtensions.Saving;

/// <summary>How a component stands in a model file: a file format.</summary>
/// <remarks>
/// The magic, the version, the kind, the description, the number of parts, the parts, the checksum. Numbers are Int32, the least
/// significant byte first; texts (UTF-8) and parts follow their length in bytes. The checksum is the SHA-256 of all bytes before it: it finds damage, and is no signature.
/// It is data: reading it makes numbers and texts and a component of a kind that this library knows, and can run nothing else.
/// </remarks>
internal static class PayloadFormat
{
    public const int Version = 1;
    public const int DigestBytes = SHA256.HashSizeInBytes;

    /// <summary>A kind is a short name of ours, and a description is as deep as lists in lists.</summary>
    public const int LongestKind = 128;
    public const int DeepestDescription = 16;

    public static ReadOnlySpan<byte> Magic => "MLNETGAN"u8;
}
