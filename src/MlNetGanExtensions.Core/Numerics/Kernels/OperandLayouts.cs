namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>The two ways to store the left operand of a product.</summary>
internal static class OperandLayouts
{
    /// <summary>A row of the operand is a row in memory.</summary>
    internal readonly struct Plain : IOperandLayout
    {
        public static bool IsTransposed => false;
    }

    /// <summary>A row of the operand is a column in memory.</summary>
    internal readonly struct Transposed : IOperandLayout
    {
        public static bool IsTransposed => true;
    }
}
