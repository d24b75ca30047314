using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.BitProgram;

/// <summary>A matrix for the kernels.</summary>
internal sealed class WorkBlock
{
    private readonly AlignedBuffer _buffer;

    public WorkBlock(int rows, int columns)
    {
        _buffer = AlignedBuffer.ForMatrix(rows, columns);
        Block = _buffer.AsBlock(rows, columns);
    }

    public Block Block { get; }

    public static WorkBlock Normal(int rows, int columns, RandomStream random)
    {
        WorkBlock block = new(rows, columns);
        for (int row = 0; row < rows; row++)
        {
            random.FillNormal(block.Block.Row(row));
        }

        return block;
    }

    public void AddTo(BitHash hash)
    {
        for (int row = 0; row < Block.Rows; row++)
        {
            hash.Add(Block.Row(row));
        }

        _buffer.KeepAlive();
    }
}
