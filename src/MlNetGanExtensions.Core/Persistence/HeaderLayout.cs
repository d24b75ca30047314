using System.Security.Cryptography;

namespace MlNetGanExtensions.Persistence;

/// <summary>The fixed start of every header, and the checksum that stands in it.</summary>
/// <remarks>
/// A file is: the length of the header in 8 bytes, the least significant first; the header, JSON in UTF-8, filled up with spaces;
/// the arrays without gaps. The header starts with <see cref="Magic"/>, the version, and the SHA-256 of the whole file in which the
/// 64 digits of the checksum itself count as zeros. So a reader knows a model file by its first bytes, and no byte can change unnoticed.
/// </remarks>
internal static class HeaderLayout
{
    public const int LengthBytes = sizeof(ulong);
    public const int DigestDigits = 2 * SHA256.HashSizeInBytes;
    public const int Alignment = 8;

    public const string MetadataName = "__metadata__";
    public const string FormatKey = "format";
    public const string FormatName = "MlNetGanExtensions model";
    public const string VersionKey = "version";
    public const string Version = "1";
    public const string DigestKey = "sha256";
    public const string KindKey = "kind";
    public const string KindVersionKey = "kind-version";

    public const string DataTypeKey = "dtype";
    public const string ShapeKey = "shape";
    public const string OffsetsKey = "data_offsets";

    /// <summary>Where the digits of the checksum start in the header.</summary>
    public static int DigestStart => Magic.Length + VersionAndDigest.Length;

    /// <summary>The first bytes of the header of every model file, of this and of later versions.</summary>
    public static ReadOnlySpan<byte> Magic => """{"__metadata__":{"format":"MlNetGanExtensions model","version":"""u8;

    /// <summary>What follows the magic in this version.</summary>
    public static ReadOnlySpan<byte> VersionAndDigest => "\"1\",\"sha256\":\""u8;

    /// <summary>What messages call a place in the header: its byte in the file.</summary>
    public static string Place(long headerOffset) => $"byte {LengthBytes + headerOffset} of the file";
}
