using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Lets bias, activation and gate ride on the matrix product before them.</summary>
internal static class ProductFusion
{
    /// <summary>Fuses every product with what follows it, where nobody else wants the value in between.</summary>
    public static void Apply(IReadOnlyList<PlanNode> nodes)
    {
        foreach (PlanNode node in nodes)
        {
            if (node.Expression is MatMulOperation product && node.Target is null)
            {
                Fuse(node, new FusedProduct(product, node.Inputs[0], node.Inputs[1]));
            }
        }
    }

    private static void Fuse(PlanNode head, FusedProduct product)
    {
        if (Next(head, ElementwiseFunction.Add) is { } add && Other(add, head) is { Rows: 1 } bias && bias.Columns == head.Columns)
        {
            Absorb(ref head, add);
            product = product with { Bias = bias };
        }

        if (Next(head, ElementwiseFunction.Relu) is { } relu)
        {
            Absorb(ref head, relu);
            product = product with { Activation = ElementwiseFunction.Relu };
        }
        else if (Next(head, ElementwiseFunction.LeakyRelu) is { } leaky && leaky.Inputs[1].Expression is Constant { IsScalar: true } slope)
        {
            Absorb(ref head, leaky);
            product = product with { Activation = ElementwiseFunction.LeakyRelu, Slope = slope.Scalar };
        }
        else if (product.Bias is null
            && Next(head, ElementwiseFunction.Multiply) is { } gated
            && Other(gated, head) is { } gate
            && gate.Rows == head.Rows && gate.Columns == head.Columns)
        {
            Absorb(ref head, gated);
            product = product with { Gate = gate };
        }

        head.Product = product;
        head.Inputs = product.Inputs;
    }

    /// <summary>The only use of a value, if it is the given function of the same shape and no other product has taken it already.</summary>
    private static PlanNode? Next(PlanNode node, ElementwiseFunction function)
    {
        if (node.IsOutput || node.Consumers.Count != 1)
        {
            return null;
        }

        PlanNode next = node.Consumers[0];
        bool fits = next is { Target: null, Product: null, AbsorbedBy: null }
            && next.Expression is ElementwiseOperation elementwise
            && elementwise.Function == function
            && next.Expression.HasShapeOf(node.Expression);
        return fits ? next : null;
    }

    private static PlanNode Other(PlanNode binary, PlanNode operand) => binary.Inputs[0] == operand ? binary.Inputs[1] : binary.Inputs[0];

    private static void Absorb(ref PlanNode head, PlanNode next)
    {
        head.AbsorbedBy = next;
        head = next;
    }
}
