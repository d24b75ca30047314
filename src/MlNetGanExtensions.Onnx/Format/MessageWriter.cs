using Google.Protobuf;

namespace MlNetGanExtensions.Onnx.Format;

/// <summary>Writes the fields of one protocol-buffer message. A field that is not called for is not written.</summary>
internal sealed class MessageWriter
{
    private readonly CodedOutputStream _output;

    private MessageWriter(CodedOutputStream output) => _output = output;

    /// <summary>The bytes of a message.</summary>
    public static byte[] Message(Action<MessageWriter> fields)
    {
        using MemoryStream bytes = new();
        using CodedOutputStream output = new(bytes, leaveOpen: true);
        fields(new MessageWriter(output));
        output.Flush();
        return bytes.ToArray();
    }

    public void Whole(int field, long value)
    {
        _output.WriteTag(field, WireFormat.WireType.Varint);
        _output.WriteInt64(value);
    }

    public void Number(int field, float value)
    {
        _output.WriteTag(field, WireFormat.WireType.Fixed32);
        _output.WriteFloat(value);
    }

    public void Text(int field, string value)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteString(value);
    }

    public void Bytes(int field, byte[] value)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteBytes(UnsafeByteOperations.UnsafeWrap(value));
    }

    /// <summary>A message inside this one.</summary>
    public void Inner(int field, Action<MessageWriter> fields) => Bytes(field, Message(fields));
}
