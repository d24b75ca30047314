using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics;

internal static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), at most 2.5 units in the last place from exact, also where the result is denormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        // With e = e^-|x| there is no overflow: 1 / (1 + e) above 0, e / (1 + e) below.
        Vector512<float> e = ExpOfNegative(-Vector512.Abs(x));
        Vector512<float> numerator = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), e, Vector512<float>.One);
        return numerator / (Vector512<float>.One + e);
    }

    /// <summary>eˣ for x not above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfNegative(Vector512<float> x)
    {
        Vector512<float> low = Vector512.Create(-104f);
        x = Vector512.ConditionalSelect(Vector512.LessThan(x, low), low, x);
        (Vector512<float> tail, Vector512<int> n) = Reduce(x);
        return Scale(Vector512<float>.One + tail, n);
    }

    /// <summary>1 / (1 + e⁻ˣ) of each number.</summary>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<SigmoidFunction>(x, destination);

    /// <summary>1 / (1 + e⁻ˣ) of one number.</summary>
    public static float Sigmoid(float x) => Sigmoid(Vector512.CreateScalar(x)).ToScalar();

    private readonly struct SigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Sigmoid(x);
    }
}
