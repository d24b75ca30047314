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

    /// <summary>A rectangle inside this block. Unless it begins at column 0, its rows are not aligned and have no padding of their own.</summary>
    public Block Part(int firstRow, int rows, int firstColumn, int columns) =>
        new(Data + ((nint)firstRow * Stride) + firstColumn, rows, columns, Stride);

    /// <summary>Some consecutive rows of this block.</summary>
    public Block RowRange(int first, int count) => new(Data + ((nint)first * Stride), count, Columns, Stride);
}
