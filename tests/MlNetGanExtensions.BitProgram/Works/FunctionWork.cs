using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>Every elementwise operator on numbers of all sizes, special ones among them.</summary>
internal sealed unsafe class FunctionWork : IBitWork
{
    private const int Count = 2048;

    public void Run(int threads, BitHash hash)
    {
        Add<AbsoluteOperator>(hash);
        Add<AddOperator>(hash);
        Add<DivideOperator>(hash);
        Add<ExponentialOperator>(hash);
        Add<GreaterOperator>(hash);
        Add<HyperbolicTangentOperator>(hash);
        Add<LeakyReluOperator>(hash);
        Add<LogarithmOperator>(hash);
        Add<MaximumOperator>(hash);
        Add<MinimumOperator>(hash);
        Add<MultiplyAddOperator>(hash);
        Add<MultiplyOperator>(hash);
        Add<ReluOperator>(hash);
        Add<SelectOperator>(hash);
        Add<SigmoidOperator>(hash);
        Add<SignOperator>(hash);
        Add<SoftplusOperator>(hash);
        Add<SquareRootOperator>(hash);
        Add<StepOperator>(hash);
        Add<SubtractOperator>(hash);
    }

    private static void Add<TOperator>(BitHash hash)
        where TOperator : struct, IElementwiseOperator
    {
        RandomStream random = new(1, "functions");
        AlignedBuffer operands = new(4 * Count);
        for (int i = 0; i < 3 * Count; i++)
        {
            // Any bits, and numbers of everyday size, in turns.
            operands.Data[i] = i % 2 == 0
                ? BitConverter.UInt32BitsToSingle((uint)random.NextInt32(int.MaxValue) ^ (uint)(i << 30))
                : (random.NextSingle() * 8) - 4;
        }

        float* result = operands.Data + (3 * Count);
        Elementwise.Run<TOperator>(result, operands.Data, operands.Data + Count, operands.Data + (2 * Count), Count);
        hash.Add(new ReadOnlySpan<float>(result, Count));
        operands.KeepAlive();
    }
}
