namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>One entry of a plan: reads and writes memory laid out beforehand.</summary>
internal abstract class Instruction
{
    public abstract void Execute();

    /// <summary>What it does and to how much, for whoever looks at a plan.</summary>
    public abstract override string ToString();
}
