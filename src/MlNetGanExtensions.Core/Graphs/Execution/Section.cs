using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>The rows or columns that one thread works on.</summary>
/// <param name="Part">Number of the thread.</param>
/// <param name="First">The first of them.</param>
/// <param name="End">The one behind the last.</param>
internal readonly record struct Section(int Part, int First, int End)
{
    public Block Rows(Block block) => block.RowRange(First, End - First);

    public Block Columns(Block block) => block.Part(0, block.Rows, First, End - First);
}
