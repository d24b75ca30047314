using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Persistence.Models;

namespace MlNetGanExtensions.Imputation;

/// <summary>A trained <see cref="StackedAutoencoder"/>. Immutable; safe to use from many threads.</summary>
public sealed class StackedAutoencoderModel : IFittedImputer
{
    private readonly RowFunction[] _networks;

    internal StackedAutoencoderModel(
        AutoencoderShape shape,
        ColumnScaling scaling,
        GaussianCompletion? completion,
        IReadOnlyList<AutoencoderNetwork> members,
        IReadOnlyList<TrainingHistory> histories,
        IGraphExecutor executor)
    {
        Shape = shape;
        Scaling = scaling;
        Completion = completion;
        Members = members;
        Histories = histories;
        int inputs = completion is null ? shape.Columns : 2 * shape.Columns;
        _networks = [.. members.Select(member => new RowFunction(inputs, member.Apply, executor))];
    }

    /// <inheritdoc/>
    public int Columns => Shape.Columns;

    /// <summary>The losses of each member's training; empty for a model that was loaded.</summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    internal AutoencoderShape Shape { get; }

    internal ColumnScaling Scaling { get; }

    internal GaussianCompletion? Completion { get; }

    internal IReadOnlyList<AutoencoderNetwork> Members { get; }

    /// <summary>Reads a model that was saved. It gives the results of the saved one, bit for bit.</summary>
    /// <param name="stream">Read from where it stands to its end, where the model must end too; stays open. Need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ModelFormatException">The stream holds no such model, is damaged, or goes past a limit.</exception>
    public static StackedAutoencoderModel Load(Stream stream, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(stream, limits, StackedAutoencoderFile.Kind, reader => StackedAutoencoderFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <summary>Reads a model that was saved to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when left out.</param>
    /// <param name="executor">Runs the networks; the built-in one when left out.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="ModelFormatException">The file holds no such model, is damaged, or goes past a limit.</exception>
    public static StackedAutoencoderModel Load(string path, ModelFileLimits? limits = null, IGraphExecutor? executor = null) =>
        ModelFile.Load(path, limits, StackedAutoencoderFile.Kind, reader => StackedAutoencoderFile.Read(reader, executor ?? CpuExecutor.Default));

    /// <inheritdoc/>
    public void Save(Stream stream) => StackedAutoencoderFile.Save(this, stream);

    /// <inheritdoc/>
    public void Save(string path) => ModelFile.Save(path, Save);

    /// <summary>Fills the missing cells by the mean of the members. Observed cells come back bit for bit.</summary>
    /// <param name="table">Rows × <see cref="Columns"/>; NaN marks a missing cell.</param>
    /// <returns>A new table without missing cells.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has another number of columns.</exception>
    /// <exception cref="ArgumentException">A cell is infinite.</exception>
    public Matrix Transform(Matrix table) => Complete(table, _networks);

    /// <summary>Several completed tables, one by each member in turn: how far they differ shows how sure the ensemble is.</summary>
    /// <param name="table">Rows × <see cref="Columns"/>; NaN marks a missing cell.</param>
    /// <param name="draws">How many tables, from 1 to the number of members.</param>
    public IReadOnlyList<Matrix> Draw(Matrix table, int draws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, _networks.Length);
        return [.. Enumerable.Range(0, draws).Select(member => Complete(table, _networks.AsSpan(member, 1)))];
    }

    private Matrix Complete(Matrix table, ReadOnlySpan<RowFunction> networks)
    {
        ImputationChecks.CheckTable(table, Columns);
        int[] incomplete = [.. Enumerable.Range(0, table.Rows).Where(row => table.Row(row).Contains(float.NaN))];
        Matrix completed = table.Clone();
        if (incomplete.Length == 0)
        {
            return completed;
        }

        Matrix start = new(incomplete.Length, Columns);
        Matrix inputs = Inputs(table.SelectRows(incomplete), start);
        Matrix sum = new(incomplete.Length, Columns);
        foreach (RowFunction network in networks)
        {
            ReadOnlySpan<float> output = network.Apply(inputs).Values;
            Span<float> values = sum.Values;
            for (int i = 0; i < values.Length; i++)
            {
                values[i] += output[i];
            }
        }

        for (int i = 0; i < incomplete.Length; i++)
        {
            Span<float> row = completed.Row(incomplete[i]);
            for (int column = 0; column < row.Length; column++)
            {
                if (float.IsNaN(row[column]))
                {
                    float value = start[i, column] + (sum[i, column] / networks.Length * Scaling.Scale[column]);

                    // A network overflows only where an observed cell of the row is near the limits of single precision.
                    value = float.IsFinite(value) ? value : start[i, column];
                    row[column] = Completion is null ? value : Completion.Range.Clamp(column, value);
                }
            }
        }

        return completed;
    }

    /// <summary>What the networks are shown, and in <paramref name="start"/> what their output is added to.</summary>
    private Matrix Inputs(Matrix rows, Matrix start)
    {
        if (Completion is null)
        {
            Matrix scaled = Scaling.Apply(rows);
            PlainAutoencoderTrainer.MissingToZero(scaled);
            for (int row = 0; row < start.Rows; row++)
            {
                Scaling.Mean.CopyTo(start.Row(row));
            }

            return scaled;
        }

        Matrix standardised = Completion.Standardise(rows);
        Matrix inputs = new(rows.Rows, 2 * Columns);
        ConditionalGaussian.Workspace workspace = Completion.Gaussian.CreateWorkspace();
        for (int row = 0; row < rows.Rows; row++)
        {
            DenoisingExamples.WriteInput(standardised.Row(row), Completion, workspace, inputs.Row(row), start.Row(row));
        }

        return inputs;
    }
}
