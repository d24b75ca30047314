using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>y where x is not 0 (NaN is not 0), otherwise z.</summary>
internal readonly struct SelectOperator : IElementwiseOperator
{
    public static int Arity => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) =>
        Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), z, y);
}
