using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>√x; NaN below 0.</summary>
internal readonly struct SquareRootOperator : IElementwiseOperator
{
    public static int Arity => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) => Vector512.Sqrt(x);
}
