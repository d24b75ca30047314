using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>Natural logarithm; −∞ at ±0, NaN below 0 and for NaN, ∞ for ∞.</summary>
internal readonly struct Logarithm : IFunction
{
    private const float Ln2High = 0.6931472f;
    private const float Ln2Low = -1.9046542e-09f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats smallest = TFloats.Create(1.17549435e-38f);
        TFloats zero = TFloats.Create(0);
        TFloats infinity = TFloats.Create(float.PositiveInfinity);
        TFloats.Split(TFloats.WhereLess(x, smallest, x * TFloats.Create(1 << 23), x), out TFloats m, out TFloats n);
        n = TFloats.WhereLess(x, smallest, n - TFloats.Create(23), n);
        TFloats result = OfOnePlus(m - TFloats.Create(1), n);

        // 0 and below: first −∞ for all that is not above 0, then NaN for what is below.
        result = TFloats.WhereLess(x, infinity, result, x);
        result = TFloats.WhereLess(x, TFloats.Create(float.Epsilon), TFloats.Create(float.NegativeInfinity), result);
        return TFloats.WhereLess(x, zero, TFloats.Create(float.NaN), result);
    }

    /// <summary>log x for positive x that are neither denormal nor infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats OfNormal<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats.Split(x, out TFloats m, out TFloats n);
        return OfOnePlus(m - TFloats.Create(1), n);
    }

    /// <summary>log(1 + f) + n · ln 2 for f from √½ − 1 to √2 − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats OfOnePlus<TFloats>(TFloats f, TFloats n)
        where TFloats : struct, IFloats<TFloats>
    {
        // log(1 + f) = f − f²/2 + f³ · Q(f); Q is minimax for the relative error (2^-27).
        TFloats q = TFloats.MultiplyAdd(TFloats.Create(-0.076363996f), f, TFloats.Create(0.127622f));
        q = TFloats.MultiplyAdd(q, f, TFloats.Create(-0.13159613f));
        q = TFloats.MultiplyAdd(q, f, TFloats.Create(0.14201581f));
        q = TFloats.MultiplyAdd(q, f, TFloats.Create(-0.16623409f));
        q = TFloats.MultiplyAdd(q, f, TFloats.Create(0.20001242f));
        q = TFloats.MultiplyAdd(q, f, TFloats.Create(-0.2500082f));
        q = TFloats.MultiplyAdd(q, f, TFloats.Create(0.3333333f));

        // The small terms are added first: only the last two roundings reach the result.
        TFloats square = f * f;
        TFloats tail = TFloats.MultiplyAdd(n, TFloats.Create(Ln2Low), q * (square * f));
        tail = TFloats.MultiplyAdd(square, TFloats.Create(-0.5f), tail);
        return TFloats.MultiplyAdd(n, TFloats.Create(Ln2High), f + tail);
    }
}
