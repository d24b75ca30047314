using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>A trained <see cref="StackedAutoencoder"/>. Immutable; safe to use from many threads.</summary>
public sealed class StackedAutoencoderModel : IFittedImputer
{
    private readonly RowFunction[] _networks;

    internal StackedAutoencoderModel(
        AutoencoderShape shape,
        ColumnScaling scaling,
        ConditionalGaussian? gaussian,
        IReadOnlyList<AutoencoderNetwork> members,
        IReadOnlyList<TrainingHistory> histories,
        IGraphExecutor executor)
    {
        Shape = shape;
        Scaling = scaling;
        Gaussian = gaussian;
        Members = members;
        Histories = histories;
        int inputs = gaussian is null ? shape.Columns : 2 * shape.Columns;
        _networks = [.. members.Select(member => new RowFunction(inputs, member.Apply, executor))];
    }

    /// <inheritdoc/>
    public int Columns => Shape.Columns;

    /// <summary>The losses of each member's training; empty for a model that was loaded.</summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    internal AutoencoderShape Shape { get; }

    internal ColumnScaling Scaling { get; }

    internal ConditionalGaussian? Gaussian { get; }

    internal IReadOnlyList<AutoencoderNetwork> Members { get; }

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

        Matrix inputs = Inputs(Scaling.Apply(table.SelectRows(incomplete)));
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
                    float start = Gaussian is null ? 0 : inputs[i, column];
                    row[column] = ((start + (sum[i, column] / networks.Length)) * Scaling.Scale[column]) + Scaling.Mean[column];
                }
            }
        }

        return completed;
    }

    private Matrix Inputs(Matrix scaled)
    {
        if (Gaussian is null)
        {
            PlainAutoencoderTrainer.MissingToZero(scaled);
            return scaled;
        }

        Matrix inputs = new(scaled.Rows, 2 * Columns);
        ConditionalGaussian.Workspace workspace = Gaussian.CreateWorkspace();
        for (int row = 0; row < scaled.Rows; row++)
        {
            DenoisingExamples.WriteInput(scaled.Row(row), Gaussian, workspace, inputs.Row(row));
        }

        return inputs;
    }
}
