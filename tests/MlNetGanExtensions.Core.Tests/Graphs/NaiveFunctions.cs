using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>Cell-wise functions as their documentation gives them.</summary>
internal static class NaiveFunctions
{
    public static double Compute(ElementwiseFunction function, double x, double y, double z) => function switch
    {
        ElementwiseFunction.Copy => x,
        ElementwiseFunction.Add => x + y,
        ElementwiseFunction.Subtract => x - y,
        ElementwiseFunction.Multiply => x * y,
        ElementwiseFunction.Divide => x / y,
        ElementwiseFunction.Minimum => Math.Min(x, y),
        ElementwiseFunction.Maximum => Math.Max(x, y),
        ElementwiseFunction.Greater => x > y ? 1 : 0,
        ElementwiseFunction.Select => x != 0 ? y : z,
        ElementwiseFunction.Negate => -x,
        ElementwiseFunction.Square => x * x,
        ElementwiseFunction.SquareRoot => Math.Sqrt(x),
        ElementwiseFunction.Exponential => Math.Exp(x),
        ElementwiseFunction.Logarithm => Math.Log(x),
        ElementwiseFunction.HyperbolicTangent => Math.Tanh(x),
        ElementwiseFunction.Sigmoid => 1 / (1 + Math.Exp(-x)),
        ElementwiseFunction.Softplus => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        ElementwiseFunction.Relu => Math.Max(x, 0),
        ElementwiseFunction.LeakyRelu => x > 0 ? x : x * y,
        ElementwiseFunction.Step => x > 0 ? 1 : 0,
        ElementwiseFunction.Absolute => Math.Abs(x),
        ElementwiseFunction.Sign => Math.Sign(x),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "There is no such function."),
    };
}
