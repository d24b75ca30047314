using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Copies cells in row-major order into rows of another length.</summary>
/// <param name="value">The cells.</param>
/// <param name="firstRow">Which of the new rows is the first one to be made.</param>
/// <param name="result">The new rows from there on.</param>
internal sealed class ReshapeInstruction(Block value, int firstRow, Block result) : Instruction
{
    public override void Execute()
    {
        (int row, int column) = Math.DivRem(firstRow * result.Columns, value.Columns);
        for (int targetRow = 0; targetRow < result.Rows; targetRow++)
        {
            Span<float> target = result.Row(targetRow);
            while (!target.IsEmpty)
            {
                Span<float> source = value.Row(row)[column..];
                int count = Math.Min(source.Length, target.Length);
                source[..count].CopyTo(target);
                target = target[count..];
                column += count;
                if (column == value.Columns)
                {
                    row++;
                    column = 0;
                }
            }
        }
    }

    public override string ToString() => $"reshape {value.Rows} x {value.Columns} to {result.Rows} x {result.Columns}";
}
