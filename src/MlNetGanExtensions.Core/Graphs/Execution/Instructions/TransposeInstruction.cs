using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Rows become columns.</summary>
internal sealed class TransposeInstruction(Block value, Block result) : Instruction
{
    public override void Execute() => Transpose.Run(value, result);

    public override string ToString() => $"transpose {value.Rows} x {value.Columns}";
}
