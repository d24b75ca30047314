using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>Sine and cosine of angles that are given as parts of a whole turn.</summary>
internal static class Turn
{
    /// <summary>The cosine of a part of a turn, the same on every machine.</summary>
    /// <param name="part">From 0 to below 1.</param>
    public static float Cosine(double part) => SinCos(Vector512.Create((uint)(part * 4294967296.0))).Cosine.ToScalar();

    /// <summary>Sine and cosine of the angle turn · 2π / 2³²; the largest error is below 10⁻⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> Sine, Vector512<float> Cosine) SinCos(Vector512<uint> turn)
    {
        // The angle is a whole number of quarter turns plus t from −π/4 to π/4; in whole numbers this is exact.
        Vector512<uint> quarter = (turn + Vector512.Create(0x20000000u)) >> 30;
        Vector512<int> rest = (turn - (quarter << 30)).AsInt32();
        Vector512<float> t = Vector512.ConvertToSingle(rest) * Vector512.Create(1.4629181e-09f);
        Vector512<float> square = t * t;

        // sin t = t + t³ · S(t²) and cos t = 1 − t²/2 + t⁴ · C(t²), minimax (2^-28 and 2^-33).
        Vector512<float> s = Vector512.Create(-0.00019518788f);
        s = Fused.MultiplyAdd(s, square, Vector512.Create(0.008332192f));
        s = Fused.MultiplyAdd(s, square, Vector512.Create(-0.16666655f));
        Vector512<float> sine = Fused.MultiplyAdd(s, square * t, t);
        Vector512<float> c = Vector512.Create(2.4430668e-05f);
        c = Fused.MultiplyAdd(c, square, Vector512.Create(-0.0013887301f));
        c = Fused.MultiplyAdd(c, square, Vector512.Create(0.041666646f));
        c = Fused.MultiplyAdd(c, square, Vector512.Create(-0.5f));
        Vector512<float> cosine = Fused.MultiplyAdd(c, square, Vector512<float>.One);

        // Odd quarters exchange the two; the sine is negative in quarters 2 and 3, the cosine in 1 and 2.
        Vector512<float> isOdd = Vector512.Equals(quarter & Vector512<uint>.One, Vector512<uint>.One).AsSingle();
        Vector512<uint> two = Vector512.Create(2u);
        Vector512<uint> sineSign = (quarter & two) << 30;
        Vector512<uint> cosineSign = ((quarter + Vector512<uint>.One) & two) << 30;
        return (
            Vector512.ConditionalSelect(isOdd, cosine, sine) ^ sineSign.AsSingle(),
            Vector512.ConditionalSelect(isOdd, sine, cosine) ^ cosineSign.AsSingle());
    }
}
