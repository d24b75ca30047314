namespace MlNetGanExtensions.Persistence;

/// <summary>Bytes read from a stream into pieces that grow with what has come, never with what was promised.</summary>
internal sealed class SegmentedBytes
{
    private const int SmallestSegment = 4096;
    private const int LargestSegment = 1 << 20;
    private readonly List<ReadOnlyMemory<byte>> _segments = [];

    public IReadOnlyList<ReadOnlyMemory<byte>> Segments => _segments;

    /// <summary>Reads exactly so many bytes. Allocates at most twice what the stream gives, and 4 KiB.</summary>
    /// <param name="stream">Read from where it stands.</param>
    /// <param name="count">How many bytes there should be.</param>
    /// <param name="what">Names the bytes in the message.</param>
    /// <exception cref="ModelFormatException">The stream ends before.</exception>
    public static SegmentedBytes Read(Stream stream, long count, string what)
    {
        SegmentedBytes bytes = new();
        for (long length = 0; length < count;)
        {
            byte[] segment = new byte[Math.Min(count - length, Math.Clamp(length, SmallestSegment, LargestSegment))];
            int read = stream.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false);
            length += read;
            if (read < segment.Length)
            {
                throw new ModelFormatException($"The file ends within the {what}: {count} bytes were expected, {length} found.");
            }

            bytes._segments.Add(segment);
        }

        return bytes;
    }

    /// <summary>Copies bytes that lie within what was read.</summary>
    /// <param name="start">The first byte to copy.</param>
    /// <param name="target">Filled completely.</param>
    public void CopyTo(long start, Span<byte> target)
    {
        foreach (ReadOnlyMemory<byte> segment in _segments)
        {
            if (target.IsEmpty)
            {
                return;
            }

            if (start >= segment.Length)
            {
                start -= segment.Length;
                continue;
            }

            ReadOnlySpan<byte> part = segment.Span[(int)start..];
            part = part[..Math.Min(part.Length, target.Length)];
            part.CopyTo(target);
            target = target[part.Length..];
            start = 0;
        }
    }

    /// <summary>All bytes in one array.</summary>
    public byte[] ToArray()
    {
        byte[] all = new byte[_segments.Sum(segment => segment.Length)];
        CopyTo(0, all);
        return all;
    }
}
