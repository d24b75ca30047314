using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed unsafe class ElementwiseTests
{
    private static readonly float[] Values =
    [
        0f, -0f, 1f, -1f, 0.5f, -2.5f, 3e-39f, -3e-39f, 1e30f, -1e30f, 5.75f, -0.1f, 88f, -104f,
        float.MaxValue, float.MinValue, float.Epsilon, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    [Fact]
    public void Arithmetic_is_that_of_the_processor()
    {
        Check<AddOperator>((x, y, _) => x + y);
        Check<SubtractOperator>((x, y, _) => x - y);
        Check<MultiplyOperator>((x, y, _) => x * y);
        Check<DivideOperator>((x, y, _) => x / y);
        Check<NegateOperator>((x, _, _) => -x);
        Check<SquareOperator>((x, _, _) => x * x);
        Check<SquareRootOperator>((x, _, _) => MathF.Sqrt(x));
        Check<AbsoluteOperator>((x, _, _) => MathF.Abs(x));
        Check<MultiplyAddOperator>((x, y, z) => MathF.FusedMultiplyAdd(x, y, z));
        Check<MultiplySubtractFromOperator>((x, y, z) => MathF.FusedMultiplyAdd(-x, y, z));
        Check<CopyOperator>((x, _, _) => x);
    }

    [Fact]
    public void Comparisons_and_choices_have_their_stated_rule_for_NaN_and_zeros()
    {
        Check<MinimumOperator>((x, y, _) => MathF.Min(x, y));
        Check<MaximumOperator>((x, y, _) => MathF.Max(x, y));
        Check<GreaterOperator>((x, y, _) => x > y ? 1 : 0);
        Check<SelectOperator>((x, y, z) => x != 0 ? y : z);
        Check<ReluOperator>((x, _, _) => x < 0 ? 0 : x);
        Check<LeakyReluOperator>((x, y, _) => x > 0 ? x : x * y);
        Check<StepOperator>((x, _, _) => x > 0 ? 1 : 0);
        Check<SignOperator>((x, _, _) => x > 0 ? 1 : x < 0 ? -1 : x);
    }

    [Fact]
    public void Functions_are_those_of_VectorMath()
    {
        Check<ExponentialOperator>((x, _, _) => VectorMath.Exp(x));
        Check<LogarithmOperator>((x, _, _) => VectorMath.Log(x));
        Check<HyperbolicTangentOperator>((x, _, _) => VectorMath.Tanh(x));
        Check<SigmoidOperator>((x, _, _) => VectorMath.Sigmoid(x));
        Check<SoftplusOperator>((x, _, _) => VectorMath.Softplus(x));
    }

    /// <summary>All triples of the values, with the result in memory of its own and in that of each operand.</summary>
    private static void Check<TOperator>(Func<float, float, float, float> reference)
        where TOperator : struct, IElementwiseOperator
    {
        int count = Values.Length * Values.Length * Values.Length / 16 * 16;
        AlignedBuffer[] operands = new AlignedBuffer[4];
        float[] expected = new float[count];
        for (int target = 0; target <= TOperator.Arity; target++)
        {
            for (int i = 0; i < 4; i++)
            {
                operands[i] = new AlignedBuffer(count);
            }

            for (int i = 0; i < count; i++)
            {
                operands[0].Data[i] = Values[i % Values.Length];
                operands[1].Data[i] = Values[i / Values.Length % Values.Length];
                operands[2].Data[i] = Values[i / Values.Length / Values.Length];
                expected[i] = reference(operands[0].Data[i], operands[1].Data[i], operands[2].Data[i]);
            }

            float* x = operands[0].Data;
            float* y = TOperator.Arity > 1 ? operands[1].Data : null;
            float* z = TOperator.Arity > 2 ? operands[2].Data : null;
            float* destination = operands[target == TOperator.Arity ? 3 : target].Data;
            delegate*<float*, float*, float*, float*, nint, void> run = &Elementwise.Run<TOperator>;
            run(destination, x, y, z, count);

            for (int i = 0; i < count; i++)
            {
                bool isSame = float.IsNaN(expected[i])
                    ? float.IsNaN(destination[i])
                    : BitConverter.SingleToInt32Bits(destination[i]) == BitConverter.SingleToInt32Bits(expected[i]);
                if (!isSame)
                {
                    Assert.Fail($"{typeof(TOperator).Name} gave {destination[i]:R} instead of {expected[i]:R}, element {i}, target {target}.");
                }
            }

            foreach (AlignedBuffer operand in operands)
            {
                operand.KeepAlive();
            }
        }
    }
}
