using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>z − x · y, rounded once.</summary>
internal readonly struct MultiplySubtractFromOperator : IElementwiseOperator
{
    public static int Arity => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) => Fused.MultiplyAdd(-x, y, z);
}
