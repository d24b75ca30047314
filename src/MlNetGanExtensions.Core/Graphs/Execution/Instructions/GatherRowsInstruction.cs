using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Copies the rows whose numbers stand in a slot.</summary>
internal sealed unsafe class GatherRowsInstruction(Block table, IndexSlot slot, Block result) : Instruction, IRowReader
{
    public void Check() => slot.Check(table.Rows);

    public override void Execute()
    {
        fixed (int* rows = slot.Array)
        {
            GatherRows.Run(table, rows, result);
        }
    }

    public override string ToString() => $"gather {result.Rows} x {result.Columns} from {table.Rows} rows";
}
