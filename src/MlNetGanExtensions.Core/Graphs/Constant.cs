using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs;

/// <summary>A value that never changes.</summary>
internal sealed class Constant : Expression
{
    private readonly AlignedBuffer _buffer;

    public Constant(Matrix value)
        : base(value.Rows, value.Columns)
    {
        _buffer = AlignedBuffer.ForMatrix(Rows, Columns);
        for (int row = 0; row < Rows; row++)
        {
            value.Row(row).CopyTo(Block.Row(row));
        }
    }

    public Constant(float value)
        : base(1, 1)
    {
        _buffer = AlignedBuffer.ForMatrix(1, 1);
        Block.Row(0)[0] = value;
    }

    public Block Block => _buffer.AsBlock(Rows, Columns);

    public bool IsScalar => Rows == 1 && Columns == 1;

    /// <summary>The value of a constant of one cell.</summary>
    public float Scalar => Block.Row(0)[0];
}
