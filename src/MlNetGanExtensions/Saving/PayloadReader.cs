using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Saving;

/// <summary>Reads the bytes of a component (<see cref="PayloadFormat"/>). No length is believed before the bytes are known to be there.</summary>
internal ref struct PayloadReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _left;

    private PayloadReader(ReadOnlySpan<byte> content) => _left = content;

    /// <exception cref="ModelFormatException">The bytes are damaged, or of a later version.</exception>
    public static ComponentContent Read(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith(PayloadFormat.Magic))
        {
            throw new ModelFormatException("The saved component does not start as one of MlNetGanExtensions does.");
        }

        PayloadReader reader = new(payload[PayloadFormat.Magic.Length..]);
        int version = reader.ReadNumber("version");
        if (version != PayloadFormat.Version)
        {
            throw new ModelFormatException(
                $"The saved component has format version {version}; this release of MlNetGanExtensions reads version {PayloadFormat.Version}.");
        }

        int checkedBytes = payload.Length - PayloadFormat.DigestBytes;
        if (reader._left.Length < PayloadFormat.DigestBytes
            || !SHA256.HashData(payload[..checkedBytes]).AsSpan().SequenceEqual(payload[checkedBytes..]))
        {
            throw new ModelFormatException("The saved component is damaged: its checksum does not fit.");
        }

        reader._left = reader._left[..^PayloadFormat.DigestBytes];
        return reader.ReadContent();
    }

    private ComponentContent ReadContent()
    {
        string kind = ReadText("kind", PayloadFormat.LongestKind);
        JsonObject description = ReadDescription();
        int count = ReadNumber("number of parts");

        // Each part takes at least the bytes of its length.
        if (count < 0 || count > _left.Length / sizeof(int))
        {
            throw new ModelFormatException($"The saved component names {count} parts; there is no room for them.");
        }

        byte[][] parts = new byte[count][];
        for (int part = 0; part < count; part++)
        {
            parts[part] = ReadBlock($"part {part}", int.MaxValue).ToArray();
        }

        return _left.IsEmpty
            ? new ComponentContent(kind, description, parts)
            : throw new ModelFormatException($"The saved component has {_left.Length} bytes too many.");
    }

    private JsonObject ReadDescription()
    {
        ReadOnlySpan<byte> json = ReadBlock("description", int.MaxValue);
        try
        {
            JsonDocumentOptions options = new() { MaxDepth = PayloadFormat.DeepestDescription, AllowDuplicateProperties = false };
            return JsonNode.Parse(json, documentOptions: options) as JsonObject
                ?? throw new ModelFormatException("The description of the saved component is no JSON object.");
        }
        catch (JsonException exception)
        {
            throw new ModelFormatException($"The description of the saved component is not JSON: {exception.Message}", exception);
        }
    }

    private string ReadText(string what, int longest)
    {
        ReadOnlySpan<byte> bytes = ReadBlock(what, longest);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ModelFormatException($"The {what} of the saved component is not UTF-8.", exception);
        }
    }

    private ReadOnlySpan<byte> ReadBlock(string what, int longest)
    {
        int length = ReadNumber($"length of the {what}");
        if (length < 0 || length > longest || length > _left.Length)
        {
            throw new ModelFormatException(
                $"The {what} of the saved component is said to take {length} bytes; {Math.Min(longest, _left.Length)} are possible.");
        }

        ReadOnlySpan<byte> block = _left[..length];
        _left = _left[length..];
        return block;
    }

    private int ReadNumber(string what)
    {
        if (_left.Length < sizeof(int))
        {
            throw new ModelFormatException($"The saved component ends before its {what}.");
        }

        int number = BinaryPrimitives.ReadInt32LittleEndian(_left);
        _left = _left[sizeof(int)..];
        return number;
    }
}
