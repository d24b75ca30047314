using System.Security.Cryptography;
using System.Text;

namespace MlNetGanExtensions.Saving;

/// <summary>Writes the bytes of a component (<see cref="PayloadFormat"/>).</summary>
internal static class PayloadWriter
{
    public static byte[] Write(ComponentContent content)
    {
        using MemoryStream stream = new();

        // A BinaryWriter writes numbers with the least significant byte first on every machine.
        using BinaryWriter writer = new(stream);
        writer.Write(PayloadFormat.Magic);
        writer.Write(PayloadFormat.Version);
        WriteBlock(writer, Encoding.UTF8.GetBytes(content.Kind));
        WriteBlock(writer, Encoding.UTF8.GetBytes(content.Description.ToJsonString()));
        writer.Write(content.Parts.Count);
        foreach (byte[] part in content.Parts)
        {
            WriteBlock(writer, part);
        }

        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    private static void WriteBlock(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
