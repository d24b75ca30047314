using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>What a reduction adds: a function of the cells of one matrix, or of two of the same shape.</summary>
internal static unsafe class Summand
{
    /// <param name="x">Sixteen cells.</param>
    /// <param name="y">Sixteen cells of the other matrix; not read by functions of one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> At<TOperator>(float* x, float* y)
        where TOperator : struct, IElementwiseOperator =>
        TOperator.Invoke(Vector512.Load(x), TOperator.Arity > 1 ? Vector512.Load(y) : default, default);
}
