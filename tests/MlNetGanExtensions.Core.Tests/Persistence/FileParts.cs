using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>A model file taken apart into the text of its header and its data, to be changed and put together again.</summary>
/// <remarks>The checksum is computed here a second time, from the description of the layout, not by the code under test.</remarks>
internal sealed record FileParts(string Header, byte[] Data)
{
    private const string DigestName = "\"sha256\":\"";

    public static FileParts Of(byte[] file)
    {
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);

        // One char for each byte, so that a text can hold bytes that are not UTF-8.
        return new FileParts(Encoding.Latin1.GetString(file, 8, length), file[(8 + length)..]);
    }

    public FileParts Replace(string old, string replacement)
    {
        Header.Should().Contain(old);
        return this with { Header = Header.Replace(old, replacement, StringComparison.Ordinal) };
    }

    /// <summary>The file, with the right length but the checksum that the header happens to have.</summary>
    public byte[] Join()
    {
        byte[] header = Encoding.Latin1.GetBytes(Header);
        byte[] file = new byte[8 + header.Length + Data.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)header.Length);
        header.CopyTo(file, 8);
        Data.CopyTo(file, 8 + header.Length);
        return file;
    }

    /// <summary>The file with the right checksum, as a forger would write it.</summary>
    public byte[] JoinSealed()
    {
        int digest = Header.IndexOf(DigestName, StringComparison.Ordinal) + DigestName.Length;
        if (digest < DigestName.Length || digest + 64 > Header.Length)
        {
            return Join();
        }

        byte[] file = Join();
        Span<byte> digits = file.AsSpan(8 + digest, 64);
        digits.Fill((byte)'0');
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(file)), digits);
        return file;
    }
}
