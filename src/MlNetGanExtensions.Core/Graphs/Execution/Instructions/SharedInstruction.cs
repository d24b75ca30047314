using System.Runtime.CompilerServices;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Work on rows that do not depend on each other, divided between threads.</summary>
/// <param name="parts">One for each thread; they write different memory.</param>
/// <param name="team">The threads.</param>
internal sealed unsafe class SharedInstruction(Instruction[] parts, WorkerTeam team) : Instruction, IRowReader
{
    // All parts go by the same slot, if they go by one.
    public void Check() => (parts[0] as IRowReader)?.Check();

    public override void Execute()
    {
        // The team takes a plain pointer. This one leads to a local variable, which the collector keeps up to date until all parts are done.
        Instruction[] all = parts;
        team.Run(&RunPart, Unsafe.AsPointer(ref all));
    }

    public override string ToString() => $"{parts.Length} parts: {parts[0]}";

    private static void RunPart(void* state, int part, int count) => Unsafe.AsRef<Instruction[]>(state)[part].Execute();
}
