using MlNetGanExtensions.Graphs.Operations;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Fills cells with some of the next numbers of a stream, without drawing them.</summary>
/// <param name="random">What the cells are filled with.</param>
/// <param name="first">Which of the next numbers is the first one, a multiple of 32.</param>
/// <param name="result">The cells, one row.</param>
internal sealed class RandomFillInstruction(RandomOperation random, int first, Block result) : Instruction
{
    public override void Execute() => random.LookAhead(first, result.Row(0));

    public override string ToString() => $"{result.Columns} numbers";
}
