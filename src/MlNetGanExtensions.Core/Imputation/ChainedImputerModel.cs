using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Imputation;

/// <summary>A fitted <see cref="ChainedImputer"/>.</summary>
public sealed class ChainedImputerModel : IFittedImputer
{
    internal ChainedImputerModel(
        ColumnScaling scaling, ScaledRange range, ChainedRegressions regressions, double tolerance, int maximumRounds)
    {
        Scaling = scaling;
        Range = range;
        Regressions = regressions;
        Tolerance = tolerance;
        MaximumRounds = maximumRounds;
    }

    /// <inheritdoc/>
    public int Columns => Regressions.Columns;

    /// <summary>How many rounds over the columns the fit took; 0 for a model that was loaded.</summary>
    public int Rounds { get; init; }

    /// <summary>True where the filled cells settled; false where the fit stopped at its most rounds, or the model was loaded.</summary>
    public bool Settled { get; init; }

    internal ColumnScaling Scaling { get; }

    internal ScaledRange Range { get; }

    internal ChainedRegressions Regressions { get; }

    internal double Tolerance { get; }

    internal int MaximumRounds { get; }

    /// <summary>Reads a model that was saved. It gives the results of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static ChainedImputerModel Load(Stream stream, ModelFileLimits? limits = null) =>
        ModelFile.Load(stream, limits, ChainedImputerFile.Kind, ChainedImputerFile.Read);

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static ChainedImputerModel Load(string path, ModelFileLimits? limits = null) =>
        ModelFile.Load(path, limits, ChainedImputerFile.Kind, ChainedImputerFile.Read);

    /// <inheritdoc/>
    public void Save(Stream stream) => ChainedImputerFile.Save(this, stream);

    /// <inheritdoc/>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <inheritdoc/>
    public Matrix Transform(Matrix table)
    {
        ImputationChecks.CheckTable(table, Columns);
        Matrix completed = table.Clone();
        double[] scaled = new double[Columns];
        List<int> missing = new(Columns);
        for (int row = 0; row < completed.Rows; row++)
        {
            Span<float> cells = completed.Row(row);
            missing.Clear();
            foreach (int column in Regressions.Order)
            {
                if (float.IsNaN(cells[column]))
                {
                    missing.Add(column);
                }
            }

            if (missing.Count > 0)
            {
                Complete(cells, missing, scaled);
            }
        }

        return completed;
    }

    private void Complete(Span<float> cells, List<int> missing, double[] scaled)
    {
        for (int column = 0; column < cells.Length; column++)
        {
            scaled[column] = float.IsNaN(cells[column]) ? 0 : ((double)cells[column] - Scaling.Mean[column]) / Scaling.Scale[column];
        }

        double largest = double.PositiveInfinity;
        for (int round = 0; round < MaximumRounds && largest > Tolerance; round++)
        {
            largest = 0;
            foreach (int column in missing)
            {
                double value = Range.Clamp(column, Regressions.Predict(column, scaled));
                largest = Math.Max(largest, Math.Abs(value - scaled[column]));
                scaled[column] = value;
            }
        }

        foreach (int column in missing)
        {
            double value = (scaled[column] * Scaling.Scale[column]) + Scaling.Mean[column];
            cells[column] = Range.Cells.Clamp(column, (float)value);
        }
    }
}
