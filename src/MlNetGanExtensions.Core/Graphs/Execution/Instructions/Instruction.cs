namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>One entry of a plan: reads and writes memory laid out beforehand.</summary>
internal abstract class Instruction
{
    public abstract void Execute();
}
