namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>Two copies of some rows of a matrix in the thread's scratch memory, each with a free vector behind it, as <see cref="ColumnGroups"/> needs it.</summary>
/// <remarks>So few rows at once that they stay in the first-level cache from one pass to the next.</remarks>
internal readonly unsafe ref struct GroupScratch
{
    private const int FloatsAtOnce = 2048;

    private readonly float* _memory;
    private readonly int _columns;

    public GroupScratch(int columns)
    {
        _columns = columns;
        Stride = Block.PaddedColumns(columns);
        RowsAtOnce = Math.Max(1, FloatsAtOnce / Math.Max(1, Stride));
        _memory = Workspace.Take(2 * ((RowsAtOnce * Stride) + 16));
    }

    public int Stride { get; }

    public int RowsAtOnce { get; }

    public Block First(int rows) => new(_memory, rows, _columns, Stride);

    public Block Second(int rows) => new(_memory + (RowsAtOnce * Stride) + 16, rows, _columns, Stride);
}
