using System.Collections.Frozen;
using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Lets a cell-wise function ride on the sum that is its only use: its values are never written to memory.</summary>
internal static class SumFusion
{
    /// <summary>What sums can do along the way: squares of errors and variances, and what gradients of normalised layers are made of.</summary>
    public static FrozenSet<ElementwiseFunction> Functions { get; } =
        [ElementwiseFunction.Multiply, ElementwiseFunction.Negate, ElementwiseFunction.Square];

    public static void Apply(IReadOnlyList<PlanNode> nodes)
    {
        foreach (PlanNode node in nodes)
        {
            if (node is { IsComputed: true, Expression: SumOperation } && Fits(node.Inputs[0]))
            {
                PlanNode summand = node.Inputs[0];
                summand.AbsorbedBy = node;
                node.Summand = summand.Function;
                node.Inputs = summand.Inputs;
            }
        }
    }

    private static bool Fits(PlanNode summand) =>
        summand is { IsComputed: true, IsElementwise: true, IsOutput: false, Consumers.Count: 1, Function: { } function }
        && Functions.Contains(function)
        && summand.Inputs.All(operand => operand.Expression.HasShapeOf(summand.Expression) && IsInMemory(operand));

    /// <summary>Whether the operand is written to memory anyway: a cell-wise value with a single use would stay in a register.</summary>
    private static bool IsInMemory(PlanNode operand) => !operand.IsElementwise || operand.Consumers.Count > 1;
}
