using MlNetGanExtensions.Graphs.Operations;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Draws random cells.</summary>
/// <param name="random">What is drawn.</param>
/// <param name="fill">Fills the cells with the next numbers of the stream, and leaves the stream where it is.</param>
/// <param name="count">How many numbers that is.</param>
internal sealed class RandomInstruction(RandomOperation random, Instruction fill, int count) : Instruction
{
    public override void Execute()
    {
        fill.Execute();
        random.Stream.Skip(count);
    }

    public override string ToString() => $"draw {random.Kind} {random.Rows} x {random.Columns}: {fill}";
}
