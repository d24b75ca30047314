using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics;

internal static partial class VectorMath
{
    /// <summary>Natural logarithm, at most 0.9 units in the last place from exact; −∞ at ±0, NaN below 0 and for NaN, ∞ for ∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> isTiny = Vector512.LessThan(x, Vector512.Create(1.17549435e-38f));
        Vector512<float> normal = Vector512.ConditionalSelect(isTiny, x * Vector512.Create(8388608f), x);
        Vector512<float> result = LogOfNormal(normal, isTiny & Vector512.Create(-23f));

        Vector512<float> infinity = Vector512.Create(float.PositiveInfinity);
        Vector512<float> zero = Vector512<float>.Zero;
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), result, x);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(float.NaN), result);
        return Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, result);
    }

    /// <summary>log x for positive x that are neither denormal nor infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogOfNormal(Vector512<float> x) => LogOfNormal(x, Vector512<float>.Zero);

    /// <summary>log x + extra · ln 2 for positive x that are neither denormal nor infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfNormal(Vector512<float> x, Vector512<float> extra)
    {
        // x = m · 2ⁿ with m from √½ to √2.
        Vector512<int> n = (x.AsInt32() - Vector512.Create(0x3F3504F3)) >> 23;
        Vector512<float> m = (x.AsInt32() - (n << 23)).AsSingle();
        return LogOfOnePlus(m - Vector512<float>.One, Vector512.ConvertToSingle(n) + extra);
    }

    /// <summary>log(1 + f) + n · ln 2 for f from √½ − 1 to √2 − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfOnePlus(Vector512<float> f, Vector512<float> n)
    {
        // log(1 + f) = f − f²/2 + f³ · Q(f); Q is minimax for the relative error (2^-27).
        Vector512<float> q = Vector512.Create(-0.076363996f);
        q = Fused.MultiplyAdd(q, f, Vector512.Create(0.127622f));
        q = Fused.MultiplyAdd(q, f, Vector512.Create(-0.13159613f));
        q = Fused.MultiplyAdd(q, f, Vector512.Create(0.14201581f));
        q = Fused.MultiplyAdd(q, f, Vector512.Create(-0.16623409f));
        q = Fused.MultiplyAdd(q, f, Vector512.Create(0.20001242f));
        q = Fused.MultiplyAdd(q, f, Vector512.Create(-0.2500082f));
        q = Fused.MultiplyAdd(q, f, Vector512.Create(0.3333333f));

        // The small terms are added first: only the last two roundings reach the result.
        Vector512<float> square = f * f;
        Vector512<float> tail = Fused.MultiplyAdd(n, Vector512.Create(Ln2Low), q * (square * f));
        tail = Fused.MultiplyAdd(square, Vector512.Create(-0.5f), tail);
        return Fused.MultiplyAdd(n, Vector512.Create(Ln2High), f + tail);
    }

    /// <summary>Natural logarithm of each number.</summary>
    public static void Log(ReadOnlySpan<float> x, Span<float> destination) => Map<LogFunction>(x, destination);

    /// <summary>Natural logarithm of one number.</summary>
    public static float Log(float x) => Log(Vector512.CreateScalar(x)).ToScalar();

    private readonly struct LogFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Log(x);
    }
}
