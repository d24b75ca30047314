using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>A fitted <see cref="SimpleImputer"/>.</summary>
public sealed class SimpleImputerModel : IFittedImputer
{
    private readonly float[] _fills;

    internal SimpleImputerModel(float[] fills) => _fills = fills;

    /// <inheritdoc/>
    public int Columns => _fills.Length;

    /// <summary>What is filled into each column.</summary>
    public ReadOnlySpan<float> Fills => _fills;

    /// <inheritdoc/>
    public Matrix Transform(Matrix table)
    {
        ImputationChecks.CheckTable(table, Columns);
        Matrix completed = table.Clone();
        for (int row = 0; row < completed.Rows; row++)
        {
            Span<float> cells = completed.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                if (float.IsNaN(cells[column]))
                {
                    cells[column] = _fills[column];
                }
            }
        }

        return completed;
    }
}
