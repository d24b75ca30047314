using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels.Operators;

/// <summary>1 / (1 + e⁻ˣ).</summary>
internal readonly struct SigmoidOperator : IElementwiseOperator
{
    public static int Arity => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) => VectorMath.Sigmoid(x);
}
