using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Numerics;

/// <summary>A block whose padding is NaN, so that a kernel that lets it into a result is found out.</summary>
internal sealed unsafe class TestBlock
{
    private readonly AlignedBuffer _buffer;

    public TestBlock(int rows, int columns, Func<int, int, float>? cell = null)
    {
        _buffer = AlignedBuffer.ForMatrix(rows, columns);
        new Span<float>(_buffer.Data, _buffer.Length).Fill(float.NaN);
        Block = _buffer.AsBlock(rows, columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                this[row, column] = cell is null ? float.NaN : cell(row, column);
            }
        }
    }

    public Block Block { get; }

    public int Rows => Block.Rows;

    public int Columns => Block.Columns;

    public float this[int row, int column]
    {
        get => _buffer.Data[((nint)row * Block.Stride) + column];
        set => _buffer.Data[((nint)row * Block.Stride) + column] = value;
    }

    /// <summary>Uniform in [-1, 1).</summary>
    public static TestBlock Random(int rows, int columns, ulong seed)
    {
        RandomStream random = new(seed, "test block");
        return new TestBlock(rows, columns, (_, _) => (2 * random.NextSingle()) - 1);
    }

    /// <summary>The bits of all cells, without the padding.</summary>
    public uint[] Bits()
    {
        uint[] bits = new uint[Rows * Columns];
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                bits[(row * Columns) + column] = BitConverter.SingleToUInt32Bits(this[row, column]);
            }
        }

        return bits;
    }
}
