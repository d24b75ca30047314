using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Kernels.Operators;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>A sum over rows, columns or all cells.</summary>
/// <param name="kind">What is added up.</param>
/// <param name="function">Makes what is added: one of <see cref="SumFusion.Functions"/>, or null for the cells as they are.</param>
/// <param name="x">Its first operand.</param>
/// <param name="y">Its second operand, where it has one.</param>
/// <param name="result">The sums.</param>
internal sealed class SumInstruction(SumKind kind, ElementwiseFunction? function, Block x, Block y, Block result) : Instruction
{
    public override void Execute()
    {
        switch (function)
        {
            case ElementwiseFunction.Multiply:
                Run<MultiplyOperator>();
                break;
            case ElementwiseFunction.Negate:
                Run<NegateOperator>();
                break;
            case ElementwiseFunction.Square:
                Run<SquareOperator>();
                break;
            default:
                Run<CopyOperator>();
                break;
        }
    }

    public override string ToString() => $"sum {kind} of {x.Rows} x {x.Columns}{(function is null ? "" : $": {function}")}";

    private void Run<TOperator>()
        where TOperator : struct, IElementwiseOperator
    {
        switch (kind)
        {
            case SumKind.OverRows:
                ColumnSum.Run<TOperator>(x, y, result);
                break;
            case SumKind.OverColumns:
                RowSum.Run<TOperator>(x, y, result);
                break;
            default:
                TotalSum.Run<TOperator>(x, y, result);
                break;
        }
    }
}
