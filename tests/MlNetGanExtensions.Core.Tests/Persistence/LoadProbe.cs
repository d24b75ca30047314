using System.Buffers.Binary;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>Loads bytes and holds the promise against what happens: one kind of exception, an end, and a bound on memory.</summary>
internal static class LoadProbe
{
    private const long Allowance = 1 << 16;

    /// <returns>The message of the exception, or null when the bytes were a model.</returns>
    public static string? Load(byte[] file, Action<Stream> load)
    {
        // Small pieces for some, whole files for others: where a read ends must not matter.
        using ScriptedStream stream = new(file, file.Length % 3 == 0 ? 61 : int.MaxValue);
        string? message = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            load(stream);
        }
        catch (ModelFormatException exception)
        {
            message = exception.Message;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        allocated.Should().BeLessThanOrEqualTo(Bound(file));
        stream.ReadsAfterEnd.Should().BeLessThanOrEqualTo(1);
        return message;
    }

    /// <summary>The bound that <see cref="ModelFileLimits"/> states, for a file read to its end.</summary>
    public static long Bound(byte[] file)
    {
        long claimed = file.Length < 8 ? 0 : (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(file), int.MaxValue);
        long header = Math.Min(claimed + 8, file.Length);
        return Allowance + (32 * header) + (3 * (file.Length - header));
    }
}
