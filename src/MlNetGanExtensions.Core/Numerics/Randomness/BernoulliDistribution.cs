using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>1 where the uniform number of the word is below the parameter, otherwise 0.</summary>
internal readonly struct BernoulliDistribution : IDistribution
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) FromWords(
        Vector512<uint> first, Vector512<uint> second, Vector512<float> parameter) =>
        (FromWord(first, parameter), FromWord(second, parameter));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FromWord(Vector512<uint> word, Vector512<float> probability) =>
        Vector512.LessThan(UniformDistribution.FromWord(word), probability) & Vector512<float>.One;
}
