namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>What is done to the elements of a matrix product while they are still in the cache: + bias, function, · gate, in this order.</summary>
/// <param name="bias">1 × n, padded to whole vectors, added to every row; or null.</param>
/// <param name="function">Applied to the sum.</param>
/// <param name="slope">Slope of <see cref="EpilogueFunction.LeakyRelu"/> below 0.</param>
/// <param name="gate">m × n, padded like the product, which each element is multiplied by; or null.</param>
/// <param name="gateStride">Floats from row to row of the gate.</param>
internal readonly unsafe struct Epilogue(
    float* bias, EpilogueFunction function = EpilogueFunction.None, float slope = 0, float* gate = null, int gateStride = 0)
{
    public readonly float* Bias = bias;
    public readonly EpilogueFunction Function = function;
    public readonly float Slope = slope;
    public readonly float* Gate = gate;
    public readonly int GateStride = gateStride;

    /// <summary>Whether the product stays as it is.</summary>
    public bool IsNone => Bias == null && Gate == null && Function == EpilogueFunction.None;
}
