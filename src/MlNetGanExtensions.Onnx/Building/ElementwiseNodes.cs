using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>Functions applied cell by cell. What is smaller is repeated by the operators themselves, by the same rule as in our graphs.</summary>
internal static class ElementwiseNodes
{
    public static Tensor Of(GraphBuilder graph, ElementwiseFunction function, Tensor[] inputs)
    {
        Tensor x = inputs[0];
        return function switch
        {
            // Whatever uses the repeated value repeats it again where it must.
            ElementwiseFunction.Copy => x,
            ElementwiseFunction.Add => graph.Add(x, inputs[1]),
            ElementwiseFunction.Subtract => graph.Subtract(x, inputs[1]),
            ElementwiseFunction.Multiply => graph.Multiply(x, inputs[1]),
            ElementwiseFunction.Divide => graph.Divide(x, inputs[1]),
            ElementwiseFunction.Minimum => graph.Minimum(x, inputs[1]),
            ElementwiseFunction.Maximum => graph.Maximum(x, inputs[1]),
            ElementwiseFunction.Greater => AsNumber(graph, graph.Greater(x, inputs[1])),
            ElementwiseFunction.Select => graph.Where(graph.Cast(x, ElementKind.Boolean), inputs[1], inputs[2]),
            ElementwiseFunction.MultiplyAdd => graph.Add(graph.Multiply(x, inputs[1]), inputs[2]),
            ElementwiseFunction.MultiplySubtractFrom => graph.Subtract(inputs[2], graph.Multiply(x, inputs[1])),
            ElementwiseFunction.Square => graph.Multiply(x, x),
            ElementwiseFunction.Negate => Simple(graph, "Neg", x),
            ElementwiseFunction.SquareRoot => Simple(graph, "Sqrt", x),
            ElementwiseFunction.Exponential => Simple(graph, "Exp", x),
            ElementwiseFunction.Logarithm => Simple(graph, "Log", x),
            ElementwiseFunction.HyperbolicTangent => Simple(graph, "Tanh", x),
            ElementwiseFunction.Sigmoid => Simple(graph, "Sigmoid", x),
            ElementwiseFunction.Softplus => Simple(graph, "Softplus", x),
            ElementwiseFunction.Relu => Simple(graph, "Relu", x),
            ElementwiseFunction.LeakyRelu => graph.Where(graph.Greater(x, graph.Number(0, x.Kind)), x, graph.Multiply(x, inputs[1])),
            ElementwiseFunction.Step => AsNumber(graph, graph.Greater(x, graph.Number(0, x.Kind))),
            ElementwiseFunction.Absolute => Simple(graph, "Abs", x),
            ElementwiseFunction.Sign => Simple(graph, "Sign", x),
            _ => throw new NotSupportedException($"{function} cannot be written as ONNX."),
        };
    }

    private static Tensor Simple(GraphBuilder graph, string operation, Tensor x) => graph.Node(operation, x.Kind, [x]);

    private static Tensor AsNumber(GraphBuilder graph, Tensor condition) => graph.Cast(condition, ElementKind.Single);
}
