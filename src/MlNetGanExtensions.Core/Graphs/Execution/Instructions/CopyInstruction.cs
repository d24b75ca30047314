using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Kernels;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>Copies rectangles of cells, into zeros where they leave any cell out.</summary>
internal sealed class CopyInstruction((Block Source, Block Target)[] copies, Block? cleared) : Instruction
{
    public override void Execute()
    {
        if (cleared is { } whole)
        {
            for (int row = 0; row < whole.Rows; row++)
            {
                whole.Row(row).Clear();
            }
        }

        foreach ((Block source, Block target) in copies)
        {
            CopyBlock.Run(source, target);
        }
    }

    public override string ToString() => "copy " + string.Join(", ", copies.Select(copy => $"{copy.Source.Rows} x {copy.Source.Columns}")) + (cleared is null ? "" : " into zeros");
}
