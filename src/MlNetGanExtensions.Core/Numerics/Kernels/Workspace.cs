namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Scratch memory of the current thread, which grows to what was asked for and is then kept.</summary>
internal static unsafe class Workspace
{
    [ThreadStatic]
    private static AlignedBuffer? _buffer;

    /// <summary>At least <paramref name="length"/> floats at a multiple of 64 bytes, with any content, until the next call on this thread.</summary>
    public static float* Take(int length)
    {
        AlignedBuffer? buffer = _buffer;
        if (buffer is null || buffer.Length < length)
        {
            buffer = new AlignedBuffer(Math.Max(length, 8192));
            _buffer = buffer;
        }

        return buffer.Data;
    }
}
