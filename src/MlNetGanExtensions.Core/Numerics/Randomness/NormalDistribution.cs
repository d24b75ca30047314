using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Functions;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>Standard normal, by Box and Muller (1958): number i is r · cos φ and number 16 + i is r · sin φ.</summary>
internal readonly struct NormalDistribution : IDistribution
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) FromWords(
        Vector512<uint> first, Vector512<uint> second, Vector512<float> parameter)
    {
        // r = √(−2 log u) from word i with u = (w + ½) · 2⁻³¹ for its upper 31 bits w: r reaches 6.7. φ is word 16 + i · 2π / 2³².
        Vector512<float> u = (Vector512.ConvertToSingle((first >> 1).AsInt32()) + Vector512.Create(0.5f)) * Vector512.Create(4.656613e-10f);
        Vector512<float> radius = Vector512.Sqrt(Vector512.Create(-2f) * VectorMath.Apply<LogarithmOfNormal>(u));
        (Vector512<float> sine, Vector512<float> cosine) = Turn.SinCos(second);
        return (radius * cosine, radius * sine);
    }
}
