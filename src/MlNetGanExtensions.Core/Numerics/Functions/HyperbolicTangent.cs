using System.Runtime.CompilerServices;

namespace MlNetGanExtensions.Numerics.Functions;

/// <summary>tanh x; ±1 for ±∞, NaN for NaN, −0 for −0.</summary>
internal readonly struct HyperbolicTangent : IFunction
{
    /// <summary>Up to here the polynomial is more exact, above it the exponential.</summary>
    private const float Border = 0.625f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFloats Invoke<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats magnitude = TFloats.Abs(x);
        TFloats result = TFloats.WhereLess(magnitude, TFloats.Create(Border), OfSmall(magnitude), OfLarge(magnitude));
        return TFloats.CopySign(result, x);
    }

    /// <summary>An odd polynomial, x + x³ · P(x²), minimax for the relative error (2^-27).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats OfSmall<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats square = x * x;
        TFloats p = TFloats.MultiplyAdd(TFloats.Create(-0.005692296f), square, TFloats.Create(0.020628167f));
        p = TFloats.MultiplyAdd(p, square, TFloats.Create(-0.053736515f));
        p = TFloats.MultiplyAdd(p, square, TFloats.Create(0.13331406f));
        p = TFloats.MultiplyAdd(p, square, TFloats.Create(-0.3333328f));
        return TFloats.MultiplyAdd(p, square * x, x);
    }

    /// <summary>1 − 2 / (e²ˣ + 1); from 9.02 on it rounds to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats OfLarge<TFloats>(TFloats x)
        where TFloats : struct, IFloats<TFloats>
    {
        TFloats limit = TFloats.Create(9.02f);
        x = TFloats.WhereLess(limit, x, limit, x);
        TFloats tail = Exponential.Reduce(x + x, out TFloats n);
        TFloats power = TFloats.PowerOfTwo(n);
        TFloats e = TFloats.MultiplyAdd(power, tail, power);
        return TFloats.Create(1) - (TFloats.Create(2) / (e + TFloats.Create(1)));
    }
}
