using System.Buffers.Binary;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>Loads bytes and holds the promise against what happens: one kind of exception, an end, and a bound on memory.</summary>
internal static class LoadProbe
{
    /// <summary>Bytes for each byte of the arrays that opening a file may take.</summary>
    public const int Container = 3;

    /// <summary>Bytes for each byte of the arrays that opening a file and building a model from it may take.</summary>
    public const int Model = 20;

    private const long Allowance = 1 << 16;

    /// <param name="file">The bytes to load.</param>
    /// <param name="load">Loads them.</param>
    /// <param name="arrayFactor"><see cref="Container"/> or <see cref="Model"/>.</param>
    /// <returns>The message of the exception, or null when the bytes were a model.</returns>
    public static string? Load(byte[] file, Action<Stream> load, int arrayFactor = Container)
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
        allocated.Should().BeLessThanOrEqualTo(Bound(file, arrayFactor));
        stream.ReadsAfterEnd.Should().BeLessThanOrEqualTo(1);
        return message;
    }

    /// <summary>The bound that the description of the layout states, for a file read to its end.</summary>
    private static long Bound(byte[] file, int arrayFactor)
    {
        long claimed = file.Length < 8 ? 0 : (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(file), int.MaxValue);
        long header = Math.Min(claimed + 8, file.Length);
        return Allowance + (32 * header) + (arrayFactor * (file.Length - header));
    }
}
