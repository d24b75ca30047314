using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Draws random cells, the padding too.</summary>
internal sealed unsafe class RandomInstruction(RandomOperation random, Block result) : Instruction
{
    public override void Execute() => random.Fill(new Span<float>(result.Data, result.Rows * result.Stride));

    public override string ToString() => $"draw {random.Kind} {result.Rows} x {result.Columns}";
}
