using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Graphs.Execution;
using MlNetGanExtensions.Graphs.Operations;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace MlNetGanExtensions.TorchSharp.Execution;

/// <summary>Cell-wise functions. libtorch repeats rows, columns and cells as the graphs do.</summary>
internal static class CellwiseCalls
{
    /// <param name="operation">What is computed.</param>
    /// <param name="inputs">The nodes of its operands.</param>
    /// <param name="operands">Their numbers among the values of the plan.</param>
    public static Func<Tensor[], Tensor> Lower(ElementwiseOperation operation, PlanNode[] inputs, int[] operands)
    {
        Func<Tensor[], Tensor> call = Number(inputs[^1]) is { } number && WithNumber(operation.Function, operands[0], number) is { } shorter
            ? shorter
            : Call(operation.Function, operands);

        // The planner hands over operands as they were before they were repeated, so the function may have fewer cells than the result.
        bool fits = inputs.Max(input => input.Rows) == operation.Rows && inputs.Max(input => input.Columns) == operation.Columns;
        return fits
            ? call
            : values =>
            {
                using Tensor small = call(values);
                return small.expand(operation.Rows, operation.Columns);
            };
    }

    private static Scalar? Number(PlanNode input) => input.Expression is Constant { IsScalar: true } constant ? constant.Scalar : null;

    /// <summary>The call with a number as the second operand, which spares libtorch the reading of a matrix; null where there is none.</summary>
    private static Func<Tensor[], Tensor>? WithNumber(ElementwiseFunction function, int x, Scalar y) => function switch
    {
        ElementwiseFunction.Add => values => values[x].add(y),
        ElementwiseFunction.Subtract => values => values[x].sub(y),
        ElementwiseFunction.Multiply => values => values[x].mul(y),
        ElementwiseFunction.Divide => values => values[x].div(y),
        ElementwiseFunction.Greater => values => AsNumbers(values[x].gt(y)),
        ElementwiseFunction.LeakyRelu => values => values[x].leaky_relu(y),
        _ => null,
    };

    private static Func<Tensor[], Tensor> Call(ElementwiseFunction function, int[] operands)
    {
        int x = operands[0];
        int y = operands.Length > 1 ? operands[1] : -1;
        int z = operands.Length > 2 ? operands[2] : -1;
        return function switch
        {
            ElementwiseFunction.Copy => values => values[x].alias(),
            ElementwiseFunction.Add => values => values[x].add(values[y]),
            ElementwiseFunction.Subtract => values => values[x].sub(values[y]),
            ElementwiseFunction.Multiply => values => values[x].mul(values[y]),
            ElementwiseFunction.Divide => values => values[x].div(values[y]),
            ElementwiseFunction.Minimum => values => values[x].minimum(values[y]),
            ElementwiseFunction.Maximum => values => values[x].maximum(values[y]),
            ElementwiseFunction.Greater => values => AsNumbers(values[x].gt(values[y])),
            ElementwiseFunction.Select => values => Select(values[x], values[y], values[z]),
            ElementwiseFunction.Negate => values => values[x].neg(),
            ElementwiseFunction.Square => values => values[x].square(),
            ElementwiseFunction.SquareRoot => values => values[x].sqrt(),
            ElementwiseFunction.Exponential => values => values[x].exp(),
            ElementwiseFunction.Logarithm => values => values[x].log(),
            ElementwiseFunction.HyperbolicTangent => values => values[x].tanh(),
            ElementwiseFunction.Sigmoid => values => values[x].sigmoid(),
            ElementwiseFunction.Softplus => values => values[x].softplus(1, 20),
            ElementwiseFunction.Relu => values => values[x].relu(),
            ElementwiseFunction.LeakyRelu => values => LeakyRelu(values[x], values[y]),
            ElementwiseFunction.Step => values => AsNumbers(values[x].gt(0)),
            ElementwiseFunction.Absolute => values => values[x].abs(),
            ElementwiseFunction.Sign => values => values[x].sign(),
            _ => throw new InvalidOperationException($"The executor does not know {function}."),
        };
    }

    private static Tensor AsNumbers(Tensor truths)
    {
        using (truths)
        {
            return truths.to_type(torch.ScalarType.Float32);
        }
    }

    private static Tensor Select(Tensor condition, Tensor first, Tensor second)
    {
        using Tensor chosen = condition.ne(0);
        return torch.where(chosen, first, second);
    }

    private static Tensor LeakyRelu(Tensor value, Tensor slope)
    {
        using Tensor positive = value.gt(0);
        using Tensor scaled = value.mul(slope);
        return torch.where(positive, value, scaled);
    }
}
