using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Applies an operator to every cell. All instantiations have one signature, so that a planned step can call them through pointers.</summary>
internal static unsafe class Elementwise
{
    /// <summary>destination[i] = operator(x[i], y[i], z[i]).</summary>
    /// <param name="destination">May be one of the operands.</param>
    /// <param name="x">First operand, or null if the operator does not read it.</param>
    /// <param name="y">Second operand, or null.</param>
    /// <param name="z">Third operand, or null.</param>
    /// <param name="count">A multiple of 16.</param>
    [MethodImpl(HotLoop.Options)]
    public static void Run<TOperator>(float* destination, float* x, float* y, float* z, nint count)
        where TOperator : struct, IElementwiseOperator
    {
        for (nint i = 0; i < count; i += 16)
        {
            Vector512<float> first = TOperator.Arity > 0 ? Vector512.Load(x + i) : default;
            Vector512<float> second = TOperator.Arity > 1 ? Vector512.Load(y + i) : default;
            Vector512<float> third = TOperator.Arity > 2 ? Vector512.Load(z + i) : default;
            TOperator.Invoke(first, second, third).Store(destination + i);
        }
    }
}
