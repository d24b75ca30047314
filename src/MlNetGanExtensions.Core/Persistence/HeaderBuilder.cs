using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace MlNetGanExtensions.Persistence;

/// <summary>Writes the length and the JSON of a header, with the checksum of the file that it will head.</summary>
internal static class HeaderBuilder
{
    /// <returns>The bytes before the data.</returns>
    public static byte[] Build(IReadOnlyList<KeyValuePair<string, string>> settings, IReadOnlyList<TensorToWrite> tensors)
    {
        ReadOnlySpan<byte> json = WriteJson(settings, tensors);
        int padded = (json.Length + HeaderLayout.Alignment - 1) / HeaderLayout.Alignment * HeaderLayout.Alignment;
        byte[] bytes = new byte[HeaderLayout.LengthBytes + padded];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)padded);
        Span<byte> header = bytes.AsSpan(HeaderLayout.LengthBytes);
        header.Fill((byte)' ');
        json.CopyTo(header);
        string digest = FileDigest.Compute(header, tensors.Select(tensor => (ReadOnlyMemory<byte>)tensor.Data));
        Encoding.ASCII.GetBytes(digest, header[HeaderLayout.DigestStart..]);
        return bytes;
    }

    private static ReadOnlySpan<byte> WriteJson(IReadOnlyList<KeyValuePair<string, string>> settings, IReadOnlyList<TensorToWrite> tensors)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartObject();
        json.WriteStartObject(HeaderLayout.MetadataName);
        json.WriteString(HeaderLayout.FormatKey, HeaderLayout.FormatName);
        json.WriteString(HeaderLayout.VersionKey, HeaderLayout.Version);
        json.WriteString(HeaderLayout.DigestKey, new string('0', HeaderLayout.DigestDigits));
        foreach ((string key, string text) in settings)
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
        long start = 0;
        foreach (TensorToWrite tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString(HeaderLayout.DataTypeKey, tensor.Type.Name());
            json.WriteStartArray(HeaderLayout.ShapeKey);
            foreach (int size in tensor.Shape)
            {
                json.WriteNumberValue(size);
            }

            json.WriteEndArray();
            json.WriteStartArray(HeaderLayout.OffsetsKey);
            json.WriteNumberValue(start);
            json.WriteNumberValue(start += tensor.Data.Length);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
