namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>How the left operand of a product is stored, as a type.</summary>
internal interface IOperandLayout
{
    static abstract bool IsTransposed { get; }
}
