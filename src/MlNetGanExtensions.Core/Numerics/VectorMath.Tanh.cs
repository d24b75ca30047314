using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Numerics;

internal static partial class VectorMath
{
    /// <summary>Hyperbolic tangent, at most 1.5 units in the last place from exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512<float> isSmall = Vector512.LessThan(magnitude, Vector512.Create(0.625f));
        Vector512<float> result = Vector512.ConditionalSelect(isSmall, TanhOfSmall(magnitude), TanhOfLarge(magnitude));
        return Vector512.CopySign(result, x);
    }

    /// <summary>An odd polynomial, x + x³ · P(x²), minimax up to 0.625 for the relative error (2^-27).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhOfSmall(Vector512<float> x)
    {
        Vector512<float> square = x * x;
        Vector512<float> p = Vector512.Create(-0.005692296f);
        p = Fused.MultiplyAdd(p, square, Vector512.Create(0.020628167f));
        p = Fused.MultiplyAdd(p, square, Vector512.Create(-0.053736515f));
        p = Fused.MultiplyAdd(p, square, Vector512.Create(0.13331406f));
        p = Fused.MultiplyAdd(p, square, Vector512.Create(-0.3333328f));
        return Fused.MultiplyAdd(p, square * x, x);
    }

    /// <summary>1 − 2 / (e²ˣ + 1) for positive x; from 9.02 on it rounds to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhOfLarge(Vector512<float> x)
    {
        Vector512<float> limit = Vector512.Create(9.02f);
        x = Vector512.ConditionalSelect(Vector512.GreaterThan(x, limit), limit, x);
        (Vector512<float> tail, Vector512<int> n) = Reduce(x + x);
        Vector512<float> power = PowerOfTwo(n);
        Vector512<float> e = Fused.MultiplyAdd(power, tail, power);
        return Vector512<float>.One - (Vector512.Create(2f) / (e + Vector512<float>.One));
    }

    /// <summary>Hyperbolic tangent of each number.</summary>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map<TanhFunction>(x, destination);

    /// <summary>Hyperbolic tangent of one number.</summary>
    public static float Tanh(float x) => Tanh(Vector512.CreateScalar(x)).ToScalar();

    private readonly struct TanhFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Tanh(x);
    }
}
