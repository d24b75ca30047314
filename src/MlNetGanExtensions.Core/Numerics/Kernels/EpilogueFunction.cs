namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>A function that a matrix product can apply to its elements.</summary>
internal enum EpilogueFunction
{
    None,
    Relu,
    LeakyRelu,
    Sigmoid,
    HyperbolicTangent,
    Softplus,
    Exponential,
}
