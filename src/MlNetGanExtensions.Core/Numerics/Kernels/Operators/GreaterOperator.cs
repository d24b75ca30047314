using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>1 where x &gt; y, otherwise 0; 0 where one of them is NaN.</summary>
internal readonly struct GreaterOperator : IElementwiseOperator
{
    public static int Arity => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) =>
        Vector512.GreaterThan(x, y) & Vector512<float>.One;
}
