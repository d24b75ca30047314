using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>Uniform in [0, 1): the upper 24 bits of a word times 2⁻²⁴.</summary>
internal readonly struct UniformDistribution : IDistribution
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) FromWords(
        Vector512<uint> first, Vector512<uint> second, Vector512<float> parameter) => (FromWord(first), FromWord(second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> FromWord(Vector512<uint> word) =>
        Vector512.ConvertToSingle((word >> 8).AsInt32()) * Vector512.Create(1f / (1 << 24));
}
