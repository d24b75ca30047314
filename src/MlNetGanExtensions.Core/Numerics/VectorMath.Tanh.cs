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
        // tanh t = (e²ᵗ − 1) / (e²ᵗ + 1) for t = |x|; from 9.02 on it rounds to 1. Taking e²ᵗ − 1 whole keeps small t exact.
        Vector512<float> magnitude = Vector512.Abs(x);
        Vector512<float> limit = Vector512.Create(9.02f);
        magnitude = Vector512.ConditionalSelect(Vector512.GreaterThan(magnitude, limit), limit, magnitude);
        (Vector512<float> tail, Vector512<int> n) = Reduce(magnitude + magnitude);
        Vector512<float> power = PowerOfTwo(n);
        Vector512<float> e = Fused.MultiplyAdd(power, tail, power - Vector512<float>.One);
        return Vector512.CopySign(e / (e + Vector512.Create(2f)), x);
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
