using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>A sum over rows, columns or all cells.</summary>
internal sealed class SumInstruction(SumKind kind, Block value, Block result) : Instruction
{
    public override void Execute()
    {
        switch (kind)
        {
            case SumKind.OverRows:
                ColumnSum.Run(value, result);
                break;
            case SumKind.OverColumns:
                RowSum.Run(value, result);
                break;
            default:
                TotalSum.Run(value, result);
                break;
        }
    }

    public override string ToString() => $"sum {kind} of {value.Rows} x {value.Columns}";
}
