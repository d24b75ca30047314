using System.Numerics;
using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The mapping that cuts a vector into the chunks that its length is the sum of, the longest first.</summary>
[CustomMappingFactoryAttribute(SurrogateContracts.Vector)]
internal sealed class VectorFactory : CustomMappingFactory<SliceSource, ChunkColumns>
{
    /// <summary>The columns that make up a vector, in order.</summary>
    /// <exception cref="NotSupportedException">The vector is longer than all chunks together.</exception>
    public static string[] Columns(int length) => length < 1 << ChunkColumns.Count
        ? [.. ChunksOf(length).Select(chunk => SurrogateColumns.Chunk + chunk)]
        : throw new NotSupportedException($"A vector of {length} numbers cannot be saved; at most {(1 << ChunkColumns.Count) - 1} can.");

    public static void Map(SliceSource source, ChunkColumns target)
    {
        ReadOnlySpan<float> left = source.Values();
        while (left.Length > 0)
        {
            int chunk = BitOperations.Log2((uint)left.Length);
            target.Set(chunk, left[..(1 << chunk)]);
            left = left[(1 << chunk)..];
        }
    }

    public override Action<SliceSource, ChunkColumns> GetMapping() => Map;

    private static IEnumerable<int> ChunksOf(int length)
    {
        for (int left = length; left > 0; left -= 1 << BitOperations.Log2((uint)left))
        {
            yield return BitOperations.Log2((uint)left);
        }
    }
}
