namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>A stream that cannot seek, gives a few bytes at a time, and counts how often it is asked.</summary>
internal sealed class ScriptedStream(byte[] bytes, int largestRead, int failAt = int.MaxValue) : Stream
{
    private int _position;

    public int ReadsAfterEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= failAt)
        {
            throw new IOException("The line is dead.");
        }

        int read = Math.Min(Math.Min(count, largestRead), bytes.Length - _position);
        Array.Copy(bytes, _position, buffer, offset, read);
        _position += read;
        ReadsAfterEnd += read == 0 && count > 0 ? 1 : 0;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
