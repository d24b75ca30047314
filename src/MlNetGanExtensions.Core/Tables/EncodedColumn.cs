using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tables;

/// <summary>The slots of one column in a matrix.</summary>
internal readonly record struct EncodedColumn(Matrix Matrix, int First, int Count)
{
    public int Rows => Matrix.Rows;

    public ReadOnlySpan<float> Row(int row) => Matrix.Row(row).Slice(First, Count);
}
