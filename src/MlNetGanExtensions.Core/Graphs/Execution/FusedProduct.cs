using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>A matrix product and what is done to its cells while they are still in registers.</summary>
/// <param name="Product">The product itself.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
internal sealed record FusedProduct(MatMulOperation Product, PlanNode Left, PlanNode Right)
{
    /// <summary>A row added to each row of the product.</summary>
    public PlanNode? Bias { get; init; }

    /// <summary>Applied after the bias: <see cref="ElementwiseFunction.Relu"/>, <see cref="ElementwiseFunction.LeakyRelu"/>, or null.</summary>
    public ElementwiseFunction? Activation { get; init; }

    /// <summary>The slope of a leaky ReLU.</summary>
    public float Slope { get; init; }

    /// <summary>A matrix of the product's shape that it is multiplied by, cell by cell.</summary>
    public PlanNode? Gate { get; init; }

    /// <summary>Everything that must be there before.</summary>
    public PlanNode[] Inputs => [.. new[] { Left, Right, Bias, Gate }.OfType<PlanNode>()];
}
