using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>x − y.</summary>
internal readonly struct SubtractOperator : IElementwiseOperator
{
    public static int Arity => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) => x - y;
}
