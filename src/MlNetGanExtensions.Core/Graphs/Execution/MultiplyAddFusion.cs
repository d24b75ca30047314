using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Makes one fused multiply-add of a cell-wise product and the sum or difference that is its only use: one pass less, and one rounding.</summary>
internal static class MultiplyAddFusion
{
    public static void Apply(IReadOnlyList<PlanNode> nodes)
    {
        foreach (PlanNode node in nodes)
        {
            if (!node.IsComputed || node.Product is not null)
            {
                continue;
            }

            if (node.Function == ElementwiseFunction.Add)
            {
                _ = Fuse(node, 0, ElementwiseFunction.MultiplyAdd) || Fuse(node, 1, ElementwiseFunction.MultiplyAdd);
            }
            else if (node.Function == ElementwiseFunction.Subtract)
            {
                _ = Fuse(node, 1, ElementwiseFunction.MultiplySubtractFrom);
            }
        }
    }

    private static bool Fuse(PlanNode node, int position, ElementwiseFunction function)
    {
        PlanNode product = node.Inputs[position];
        bool fits = product is { Function: ElementwiseFunction.Multiply, Product: null, IsOutput: false, Consumers.Count: 1 }
            && product.Expression.HasShapeOf(node.Expression);
        if (fits)
        {
            product.AbsorbedBy = node;
            node.Function = function;
            node.Inputs = [product.Inputs[0], product.Inputs[1], node.Inputs[1 - position]];
        }

        return fits;
    }
}
