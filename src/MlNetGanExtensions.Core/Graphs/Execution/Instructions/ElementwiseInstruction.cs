using System.Runtime.CompilerServices;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>
/// A chain of cell-wise functions over matrices of one shape, chunk by chunk of whole rows: what lies between two functions
/// never leaves the innermost cache.
/// </summary>
/// <param name="firstRow">The first row of the matrices that is worked on.</param>
/// <param name="endRow">The row behind the last one.</param>
/// <param name="stride">Floats from row to row, in memory and in registers; 1 for a column, which is worked on in registers only.</param>
/// <param name="rowsPerChunk">Rows in a chunk.</param>
/// <param name="repetitions">Operands to be repeated.</param>
/// <param name="loads">Columns to be loaded.</param>
/// <param name="calls">The functions in order.</param>
/// <param name="stores">Columns to be stored.</param>
/// <param name="variables">Variables that are written.</param>
internal sealed unsafe class ElementwiseInstruction(
    int firstRow,
    int endRow,
    int stride,
    int rowsPerChunk,
    Repetition[] repetitions,
    ColumnCopy[] loads,
    ElementwiseCall[] calls,
    ColumnCopy[] stores,
    Block[] variables) : Instruction
{
    private readonly Repetition[] _fixed = [.. repetitions.Where(repetition => repetition.IsForAllRows)];
    private readonly Repetition[] _moving = [.. repetitions.Where(repetition => !repetition.IsForAllRows)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Execute()
    {
        foreach (ref readonly Repetition repetition in _fixed.AsSpan())
        {
            repetition.FillAllRows(rowsPerChunk, stride);
        }

        for (int row = firstRow; row < endRow; row += rowsPerChunk)
        {
            int count = Math.Min(rowsPerChunk, endRow - row);
            foreach (ref readonly Repetition repetition in _moving.AsSpan())
            {
                repetition.FillRows(row, count, stride);
            }

            foreach (ref readonly ColumnCopy column in loads.AsSpan())
            {
                column.Load(row, count);
            }

            nint offset = (nint)row * stride;
            nint length = Block.PaddedColumns(count * stride);
            foreach (ref readonly ElementwiseCall call in calls.AsSpan())
            {
                call.Kernel(call.Result.At(offset), call.X.At(offset), call.Y.At(offset), call.Z.At(offset), length);
            }

            // Gradients have any numbers in their padding. A variable that kept them would train them, until they are so small
            // or so large that the processor takes its time over them.
            foreach (ref readonly Block variable in variables.AsSpan())
            {
                ClearPadding.Run(variable.RowRange(row, count));
            }

            foreach (ref readonly ColumnCopy column in stores.AsSpan())
            {
                column.Store(row, count);
            }
        }
    }

    public override string ToString() =>
        $"{endRow - firstRow} x {stride}, {_fixed.Length + _moving.Length} repeated: {string.Join(' ', calls.Select(call => call.Function))}";
}
