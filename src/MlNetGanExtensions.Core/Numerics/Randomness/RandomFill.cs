using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>Fills memory with random numbers, group by group; number i depends on the key, the first block and i alone.</summary>
internal static unsafe class RandomFill
{
    /// <summary>How many blocks a fill of some numbers takes: whole groups.</summary>
    public static ulong BlocksFor(int count) => ((ulong)count + PhiloxGroup.Words - 1) / PhiloxGroup.Words * PhiloxGroup.Blocks;

    [MethodImpl(HotLoop.Options)]
    public static void Run<TDistribution>(Span<float> values, ulong block, ulong key, float parameter)
        where TDistribution : struct, IDistribution
    {
        Vector512<float> broadcast = Vector512.Create(parameter);
        int whole = values.Length & ~(PhiloxGroup.Words - 1);
        fixed (float* target = values)
        {
            for (int i = 0; i < whole; i += PhiloxGroup.Words)
            {
                (Vector512<uint> words0, Vector512<uint> words16) = PhiloxGroup.At(block, key);
                (Vector512<float> numbers0, Vector512<float> numbers16) = TDistribution.FromWords(words0, words16, broadcast);
                numbers0.Store(target + i);
                numbers16.Store(target + i + 16);
                block += PhiloxGroup.Blocks;
            }
        }

        if (whole < values.Length)
        {
            float* rest = stackalloc float[PhiloxGroup.Words];
            (Vector512<uint> words0, Vector512<uint> words16) = PhiloxGroup.At(block, key);
            (Vector512<float> numbers0, Vector512<float> numbers16) = TDistribution.FromWords(words0, words16, broadcast);
            numbers0.Store(rest);
            numbers16.Store(rest + 16);
            new ReadOnlySpan<float>(rest, values.Length - whole).CopyTo(values[whole..]);
        }
    }
}
