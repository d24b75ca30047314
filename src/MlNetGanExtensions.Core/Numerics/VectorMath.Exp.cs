using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics;

internal static partial class VectorMath
{
    private const float Log2E = 1.442695f;
    private const float Ln2High = 0.6931472f;
    private const float Ln2Low = -1.9046542e-09f;

    /// <summary>1.5 · 2²³: adding it leaves the nearest whole number in the low bits of the sum.</summary>
    private const float Rounder = 12582912f;

    /// <summary>eˣ, at most 1 unit in the last place from exact; 0 and ∞ beyond the range of float, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // Beyond these the result is 0 or ∞ in any case, and n stays small enough for the two steps of Scale.
        Vector512<float> high = Vector512.Create(89f);
        Vector512<float> low = Vector512.Create(-104f);
        x = Vector512.ConditionalSelect(Vector512.GreaterThan(x, high), high, x);
        x = Vector512.ConditionalSelect(Vector512.LessThan(x, low), low, x);
        (Vector512<float> tail, Vector512<int> n) = Reduce(x);
        return Scale(Vector512<float>.One + tail, n);
    }

    /// <summary>Writes x as n · ln 2 + r with |r| ≤ ln 2 / 2 and gives eʳ − 1 and n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Tail, Vector512<int> Exponent) Reduce(Vector512<float> x)
    {
        Vector512<float> rounded = Fused.MultiplyAdd(x, Vector512.Create(Log2E), Vector512.Create(Rounder));
        Vector512<int> n = rounded.AsInt32() - Vector512.Create(Rounder).AsInt32();
        Vector512<float> whole = rounded - Vector512.Create(Rounder);
        Vector512<float> r = Fused.MultiplyAdd(whole, Vector512.Create(-Ln2High), x);
        r = Fused.MultiplyAdd(whole, Vector512.Create(-Ln2Low), r);

        // eʳ = 1 + r + r² · P(r); P is minimax for the relative error (2^-28).
        Vector512<float> p = Vector512.Create(0.0013818939f);
        p = Fused.MultiplyAdd(p, r, Vector512.Create(0.008368704f));
        p = Fused.MultiplyAdd(p, r, Vector512.Create(0.04166829f));
        p = Fused.MultiplyAdd(p, r, Vector512.Create(0.16666521f));
        p = Fused.MultiplyAdd(p, r, Vector512.Create(0.49999994f));
        return (Fused.MultiplyAdd(p, r * r, r), n);
    }

    /// <summary>x · 2ⁿ in two steps, so that denormal results are rounded once and n may be just outside the exponents of float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Scale(Vector512<float> x, Vector512<int> n)
    {
        Vector512<int> half = n >> 1;
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PowerOfTwo(Vector512<int> n) => ((n + Vector512.Create(127)) << 23).AsSingle();

    /// <summary>eˣ of each number.</summary>
    public static void Exp(ReadOnlySpan<float> x, Span<float> destination) => Map<ExpFunction>(x, destination);

    /// <summary>eˣ of one number.</summary>
    public static float Exp(float x) => Exp(Vector512.CreateScalar(x)).ToScalar();

    private readonly struct ExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Exp(x);
    }
}
