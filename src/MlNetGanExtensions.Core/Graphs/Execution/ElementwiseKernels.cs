using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>The kernel of each cell-wise function.</summary>
internal static unsafe class ElementwiseKernels
{
    public static delegate*<float*, float*, float*, float*, nint, void> Of(ElementwiseFunction function) => function switch
    {
        ElementwiseFunction.Copy => &Elementwise.Run<CopyOperator>,
        ElementwiseFunction.Add => &Elementwise.Run<AddOperator>,
        ElementwiseFunction.Subtract => &Elementwise.Run<SubtractOperator>,
        ElementwiseFunction.Multiply => &Elementwise.Run<MultiplyOperator>,
        ElementwiseFunction.Divide => &Elementwise.Run<DivideOperator>,
        ElementwiseFunction.Minimum => &Elementwise.Run<MinimumOperator>,
        ElementwiseFunction.Maximum => &Elementwise.Run<MaximumOperator>,
        ElementwiseFunction.Greater => &Elementwise.Run<GreaterOperator>,
        ElementwiseFunction.Select => &Elementwise.Run<SelectOperator>,
        ElementwiseFunction.MultiplyAdd => &Elementwise.Run<MultiplyAddOperator>,
        ElementwiseFunction.MultiplySubtractFrom => &Elementwise.Run<MultiplySubtractFromOperator>,
        ElementwiseFunction.Negate => &Elementwise.Run<NegateOperator>,
        ElementwiseFunction.Square => &Elementwise.Run<SquareOperator>,
        ElementwiseFunction.SquareRoot => &Elementwise.Run<SquareRootOperator>,
        ElementwiseFunction.Exponential => &Elementwise.Run<ExponentialOperator>,
        ElementwiseFunction.Logarithm => &Elementwise.Run<LogarithmOperator>,
        ElementwiseFunction.HyperbolicTangent => &Elementwise.Run<HyperbolicTangentOperator>,
        ElementwiseFunction.Sigmoid => &Elementwise.Run<SigmoidOperator>,
        ElementwiseFunction.Softplus => &Elementwise.Run<SoftplusOperator>,
        ElementwiseFunction.Relu => &Elementwise.Run<ReluOperator>,
        ElementwiseFunction.LeakyRelu => &Elementwise.Run<LeakyReluOperator>,
        ElementwiseFunction.Step => &Elementwise.Run<StepOperator>,
        ElementwiseFunction.Absolute => &Elementwise.Run<AbsoluteOperator>,
        ElementwiseFunction.Sign => &Elementwise.Run<SignOperator>,
        _ => throw new InvalidOperationException($"There is no kernel for {function}."),
    };
}
