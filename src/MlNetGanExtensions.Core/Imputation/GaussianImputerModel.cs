using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

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

    /// <summary>Reads a model that was saved. It gives the results of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static GaussianImputerModel Load(Stream stream, ModelFileLimits? limits = null) =>
        ModelFile.Load(stream, limits, GaussianImputerFile.Kind, GaussianImputerFile.Read);

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static GaussianImputerModel Load(string path, ModelFileLimits? limits = null) =>
        ModelFile.Load(path, limits, GaussianImputerFile.Kind, GaussianImputerFile.Read);

    /// <inheritdoc/>
    public void Save(Stream stream) => GaussianImputerFile.Save(this, stream);

    /// <inheritdoc/>
    public void Save(string path) => ModelFile.Save(path, Save);

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
