using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Copies cells in row-major order into rows of another length.</summary>
internal sealed class ReshapeInstruction(Block value, Block result) : Instruction
{
    public override void Execute()
    {
        int targetRow = 0;
        int targetColumn = 0;
        for (int row = 0; row < value.Rows; row++)
        {
            Span<float> left = value.Row(row);
            while (!left.IsEmpty)
            {
                Span<float> target = result.Row(targetRow)[targetColumn..];
                int count = Math.Min(left.Length, target.Length);
                left[..count].CopyTo(target);
                left = left[count..];
                targetColumn += count;
                if (targetColumn == result.Columns)
                {
                    targetRow++;
                    targetColumn = 0;
                }
            }
        }
    }

    public override string ToString() => $"reshape {value.Rows} x {value.Columns} to {result.Rows} x {result.Columns}";
}
