using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Adds rows to those rows of zeros whose numbers stand in a slot.</summary>
internal sealed unsafe class ScatterAddRowsInstruction(Block value, IndexSlot slot, Block result) : Instruction, IRowReader
{
    public void Check() => slot.Check(result.Rows);

    public override void Execute()
    {
        fixed (int* rows = slot.Array)
        {
            ScatterAddRows.Run(value, rows, result);
        }
    }

    public override string ToString() => $"scatter {value.Rows} x {value.Columns} to {result.Rows} rows";
}
