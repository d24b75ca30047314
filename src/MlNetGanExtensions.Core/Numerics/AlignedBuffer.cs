namespace MlNetGanExtensions.Numerics;

/// <summary>Zeroed floats at a multiple of 64 bytes that stay where they are for as long as this object lives.</summary>
/// <remarks>A pinned managed array: nothing to dispose of, and no native memory that a forgotten owner could leak.</remarks>
internal sealed unsafe class AlignedBuffer
{
    private readonly float[] _array;

    public AlignedBuffer(int length)
    {
        _array = GC.AllocateArray<float>(length + 16, pinned: true);
        fixed (float* start = _array)
        {
            Data = (float*)(((nuint)start + 63) & ~(nuint)63);
        }

        Length = length;
    }

    public float* Data { get; }

    public int Length { get; }

    /// <summary>A buffer for one matrix with padded rows.</summary>
    public static AlignedBuffer ForMatrix(int rows, int columns) => new(rows * Block.PaddedColumns(columns));

    public Block AsBlock(int rows, int columns) => AsBlock(0, rows, columns);

    /// <summary>A matrix that begins some floats, a multiple of 16, after the start.</summary>
    public Block AsBlock(int offset, int rows, int columns) => new(Data + offset, rows, columns, Block.PaddedColumns(columns));

    /// <summary>Keeps the array alive up to this call.</summary>
    public void KeepAlive() => GC.KeepAlive(_array);
}
