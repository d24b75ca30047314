using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Copies the rows whose numbers stand in a slot.</summary>
/// <param name="table">Where the rows come from.</param>
/// <param name="slot">Their numbers.</param>
/// <param name="first">Which of the numbers is the first one.</param>
/// <param name="result">As many rows as are copied.</param>
internal sealed unsafe class GatherRowsInstruction(Block table, IndexSlot slot, int first, Block result) : Instruction, IRowReader
{
    public void Check() => slot.Check(table.Rows);

    public override void Execute()
    {
        fixed (int* rows = slot.Array)
        {
            GatherRows.Run(table, rows + first, result);
        }
    }

    public override string ToString() => $"gather {result.Rows} x {result.Columns} from {table.Rows} rows";
}
