using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>A fitted <see cref="GaussianImputer"/>.</summary>
public sealed class GaussianImputerModel : IFittedImputer
{
    internal GaussianImputerModel(GaussianCompletion completion) => Completion = completion;

    /// <inheritdoc/>
    public int Columns => Completion.Columns;

    /// <summary>How many rounds the fit took; 0 for a model that was loaded.</summary>
    public int Rounds { get; init; }

    internal GaussianCompletion Completion { get; }

    /// <inheritdoc/>
    public Matrix Transform(Matrix table)
    {
        ImputationChecks.CheckTable(table, Columns);
        Matrix completed = table.Clone();
        Matrix standardised = Completion.Standardise(table);
        ConditionalGaussian.Workspace workspace = Completion.Gaussian.CreateWorkspace();
        float[] filled = new float[Columns];
        for (int row = 0; row < completed.Rows; row++)
        {
            Completion.Complete(standardised.Row(row), filled, completed.Row(row), workspace);
        }

        return completed;
    }
}
