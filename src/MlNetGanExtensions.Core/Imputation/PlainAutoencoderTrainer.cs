using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Trains autoencoders as the text of Hwang et al. 2017, section 2.1, describes it.</summary>
internal static class PlainAutoencoderTrainer
{
    public static StackedAutoencoderModel Fit(
        Matrix table, StackedAutoencoderOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        ColumnScaling scaling = ColumnScaling.FitRange(table);
        Matrix dense = scaling.Apply(table).SelectRows(DenseRows(table, options.SparsityThreshold));
        MissingToZero(dense);
        Variable rows = new("rows", dense);
        AutoencoderShape shape = new(
            AutoencoderForm.Plain, table.Columns, options.HiddenSizes ?? AutoencoderShape.DefaultHiddenSizes(table.Columns));
        (AutoencoderNetwork[] members, TrainingHistory[] histories) = new AutoencoderTraining(options, progress).Run(
            shape,
            dense.Rows,
            copies: 1,
            new RandomStream(options.Seed, "stacked autoencoder"),
            () => new Sgd(options.LearningRate) { L2 = options.L2 },
            (network, slot) =>
            {
                Expression batch = Op.GatherRows(rows, slot);
                return Op.Mean(Op.Square(network.Apply(batch) - batch));
            },
            cancellation);
        return new StackedAutoencoderModel(shape, scaling, completion: null, members, histories, options.Executor);
    }

    /// <summary>What the paper's network is given for a missing cell.</summary>
    public static void MissingToZero(Matrix table)
    {
        foreach (ref float cell in table.Values)
        {
            cell = float.IsNaN(cell) ? 0 : cell;
        }
    }

    private static int[] DenseRows(Matrix table, float sparsityThreshold)
    {
        List<int> rows = [];
        for (int row = 0; row < table.Rows; row++)
        {
            int missing = table.Row(row).Count(float.NaN);
            if (missing <= sparsityThreshold * table.Columns)
            {
                rows.Add(row);
            }
        }

        return rows.Count > 0
            ? [.. rows]
            : throw new ArgumentException(
                $"No row has at most {sparsityThreshold:P0} missing cells; raise the sparsity threshold.", nameof(table));
    }
}
