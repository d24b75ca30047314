using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>A smaller operand of a cell-wise pass and the register that holds it, repeated to the size of one chunk.</summary>
/// <param name="source">A single row, column or cell.</param>
/// <param name="register">As many floats as a chunk has.</param>
internal readonly unsafe struct Repetition(Block source, float* register)
{
    /// <summary>Whether the register is the same for all chunks.</summary>
    public bool IsForAllRows => source.Rows == 1;

    /// <summary>Repeats the row or cell for every row of a chunk.</summary>
    public void FillAllRows(int rows, int stride)
    {
        if (source.Columns == 1)
        {
            new Span<float>(register, rows * stride).Fill(source.Data[0]);
            return;
        }

        Span<float> row = new(source.Data, stride);
        for (int i = 0; i < rows; i++)
        {
            row.CopyTo(new Span<float>(register + ((nint)i * stride), stride));
        }
    }

    /// <summary>Repeats the cells of a column along the rows of the chunk that begins at a row.</summary>
    public void FillRows(int firstRow, int rows, int stride)
    {
        float* cell = source.Data + ((nint)firstRow * source.Stride);
        for (int i = 0; i < rows; i++)
        {
            new Span<float>(register + ((nint)i * stride), stride).Fill(*cell);
            cell += source.Stride;
        }
    }
}
