using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics;

internal static partial class VectorMath
{
    /// <summary>log(1 + eˣ), which neither overflows above nor loses its digits below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        // max(x, 0) + log(1 + e) with e = e^-|x| in (0, 1]. From √2 − 1 on, 1 + e is written as 2 · (1 + (e − 1) / 2).
        Vector512<float> e = ExpOfNegative(-Vector512.Abs(x));
        Vector512<float> isLarge = Vector512.GreaterThan(e, Vector512.Create(0.41421357f));
        Vector512<float> f = Vector512.ConditionalSelect(isLarge, (e - Vector512<float>.One) * Vector512.Create(0.5f), e);
        Vector512<float> log = LogOfOnePlus(f, isLarge & Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), x + log, log);
    }

    /// <summary>log(1 + eˣ) of each number.</summary>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> destination) => Map<SoftplusFunction>(x, destination);

    /// <summary>log(1 + eˣ) of one number.</summary>
    public static float Softplus(float x) => Softplus(Vector512.CreateScalar(x)).ToScalar();

    private readonly struct SoftplusFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Softplus(x);
    }
}
