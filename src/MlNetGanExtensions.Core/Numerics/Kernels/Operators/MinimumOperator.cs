using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>The smaller of x and y; NaN if one of them is.</summary>
internal readonly struct MinimumOperator : IElementwiseOperator
{
    public static int Arity => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) => Vector512.Min(x, y);
}
