using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>A fitted <see cref="GaussianImputer"/>.</summary>
public sealed class GaussianImputerModel : IFittedImputer
{
    internal GaussianImputerModel(ColumnScaling scaling, ColumnRange range, ConditionalGaussian gaussian)
    {
        Scaling = scaling;
        Range = range;
        Gaussian = gaussian;
    }

    /// <inheritdoc/>
    public int Columns => Gaussian.Columns;

    /// <summary>How many rounds the fit took; 0 for a model that was loaded.</summary>
    public int Rounds { get; init; }

    internal ColumnScaling Scaling { get; }

    internal ColumnRange Range { get; }

    internal ConditionalGaussian Gaussian { get; }

    /// <inheritdoc/>
    public Matrix Transform(Matrix table)
    {
        ImputationChecks.CheckTable(table, Columns);
        Matrix completed = table.Clone();
        Matrix scaled = Scaling.Apply(table);
        ConditionalGaussian.Workspace workspace = Gaussian.CreateWorkspace();
        float[] filled = new float[Columns];
        for (int row = 0; row < completed.Rows; row++)
        {
            Gaussian.Complete(scaled.Row(row), filled, workspace);
            Span<float> cells = completed.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                if (float.IsNaN(cells[column]))
                {
                    float value = (filled[column] * Scaling.Scale[column]) + Scaling.Mean[column];
                    cells[column] = Range.Clamp(column, value);
                }
            }
        }

        return completed;
    }
}
