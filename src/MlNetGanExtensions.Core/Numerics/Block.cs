namespace MlNetGanExtensions.Numerics;

/// <summary>A view of matrix cells in memory that does not move, as the kernels take it.</summary>
/// <remarks>
/// <see cref="Stride"/> is the distance between rows in floats. Blocks that the planner lays out start at a multiple of
/// 64 bytes and have strides that are multiples of 16, so that kernels may read and write whole vectors past the last column;
/// what stands in that padding is never part of a result.
/// </remarks>
internal readonly unsafe struct Block(float* data, int rows, int columns, int stride)
{
    public readonly float* Data = data;
    public readonly int Rows = rows;
    public readonly int Columns = columns;
    public readonly int Stride = stride;

    /// <summary>Floats per row with padding, for a number of columns.</summary>
    public static int PaddedColumns(int columns) => (columns + 15) & ~15;

    public Span<float> Row(int row) => new(Data + ((nint)row * Stride), Columns);

    /// <summary>Some consecutive rows of this block.</summary>
    public Block RowRange(int first, int count) => new(Data + ((nint)first * Stride), count, Columns, Stride);
}
