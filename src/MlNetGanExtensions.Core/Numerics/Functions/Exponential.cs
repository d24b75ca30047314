using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>eˣ; 0 and ∞ beyond the range of float, NaN for NaN.</summary>
internal readonly struct Exponential : IFunction
{
    private const float Ln2High = 0.6931472f;
    private const float Ln2Low = -1.9046542e-09f;

    /// <summary>1.5 · 2²³: adding and subtracting it rounds to the nearest whole number.</summary>
    private const float Rounder = 12582912f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats high = TFloats.Create(89);
        return OfLimited(TFloats.WhereLess(high, x, high, x));
    }

    /// <summary>eˣ for x not above 89.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats OfLimited<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        // Below −104 the result is 0 in any case.
        TFloats low = TFloats.Create(-104);
        TFloats tail = Reduce(TFloats.WhereLess(x, low, low, x), out TFloats n);

        // Two steps of about half of n each: denormal results are rounded once, and n may be just outside the exponents of float.
        TFloats rounder = TFloats.Create(Rounder);
        TFloats half = TFloats.MultiplyAdd(n, TFloats.Create(0.5f), rounder) - rounder;
        return (TFloats.Create(1) + tail) * TFloats.PowerOfTwo(half) * TFloats.PowerOfTwo(n - half);
    }

    /// <summary>Writes x as n · ln 2 + r with |r| ≤ ln 2 / 2 and returns eʳ − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Reduce<TFloats>(TFloats x, out TFloats n)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats rounder = TFloats.Create(Rounder);
        n = TFloats.MultiplyAdd(x, TFloats.Create(1.442695f), rounder) - rounder;
        TFloats r = TFloats.MultiplyAdd(n, TFloats.Create(-Ln2High), x);
        r = TFloats.MultiplyAdd(n, TFloats.Create(-Ln2Low), r);

        // eʳ − 1 = r + r² · P(r); P is minimax for the relative error of eʳ (2^-28).
        TFloats p = TFloats.MultiplyAdd(TFloats.Create(0.0013818939f), r, TFloats.Create(0.008368704f));
        p = TFloats.MultiplyAdd(p, r, TFloats.Create(0.04166829f));
        p = TFloats.MultiplyAdd(p, r, TFloats.Create(0.16666521f));
        p = TFloats.MultiplyAdd(p, r, TFloats.Create(0.49999994f));
        return TFloats.MultiplyAdd(p, r * r, r);
    }
}
