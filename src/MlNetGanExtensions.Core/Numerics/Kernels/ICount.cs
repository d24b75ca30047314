namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>A whole number as a type, so that a generic method is compiled for each.</summary>
internal interface ICount
{
    static abstract int Value { get; }
}
