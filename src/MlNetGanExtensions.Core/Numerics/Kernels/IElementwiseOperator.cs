using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>A function of up to three cells that <see cref="Elementwise"/> applies to whole rows.</summary>
/// <remarks>Built from correctly rounded operations and fused multiply-add only, so its bits do not depend on the vector width.</remarks>
internal interface IElementwiseOperator
{
    /// <summary>How many of the operands are read, from the first.</summary>
    static abstract int Arity { get; }

    static abstract Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z);
}
