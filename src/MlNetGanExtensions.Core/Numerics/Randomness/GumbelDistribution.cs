using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Functions;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>Standard Gumbel: −log(−log u) with u = (w + ½) · 2⁻²³ for the upper 23 bits w of a word; from −2.8 to 16.6.</summary>
internal readonly struct GumbelDistribution : IDistribution
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) FromWords(
        Vector512<uint> first, Vector512<uint> second, Vector512<float> parameter) => (FromWord(first), FromWord(second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FromWord(Vector512<uint> word)
    {
        // With 23 bits the sum and the product are exact, and u is neither 0 nor 1.
        Vector512<float> u = (Vector512.ConvertToSingle((word >> 9).AsInt32()) + Vector512.Create(0.5f)) * Vector512.Create(1f / (1 << 23));
        return -VectorMath.Apply<LogarithmOfNormal>(-VectorMath.Apply<LogarithmOfNormal>(u));
    }
}
