using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

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

    /// <summary>Reads a model that was saved. It gives the results of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static SimpleImputerModel Load(Stream stream, ModelFileLimits? limits = null) =>
        ModelFile.Load(stream, limits, SimpleImputerFile.Kind, SimpleImputerFile.Read);

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static SimpleImputerModel Load(string path, ModelFileLimits? limits = null) =>
        ModelFile.Load(path, limits, SimpleImputerFile.Kind, SimpleImputerFile.Read);

    /// <inheritdoc/>
    public void Save(Stream stream) => SimpleImputerFile.Save(this, stream);

    /// <inheritdoc/>
    public void Save(string path) => ModelFile.Save(path, Save);

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
