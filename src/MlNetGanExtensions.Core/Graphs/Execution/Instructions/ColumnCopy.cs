using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>A matrix of one column and the register that holds its cells side by side.</summary>
/// <remarks>In memory every row takes a whole vector. A pass over the column alone does a sixteenth of the work.</remarks>
/// <param name="column">The matrix.</param>
/// <param name="register">As many floats as a chunk has rows.</param>
internal readonly unsafe struct ColumnCopy(Block column, float* register)
{
    /// <summary>Brings the cells of some rows into the register.</summary>
    public void Load(int firstRow, int rows)
    {
        float* cell = column.Data + ((nint)firstRow * column.Stride);
        for (int i = 0; i < rows; i++)
        {
            register[i] = *cell;
            cell += column.Stride;
        }
    }

    /// <summary>Takes the cells of some rows back to the matrix.</summary>
    public void Store(int firstRow, int rows)
    {
        float* cell = column.Data + ((nint)firstRow * column.Stride);
        for (int i = 0; i < rows; i++)
        {
            *cell = register[i];
            cell += column.Stride;
        }
    }
}
