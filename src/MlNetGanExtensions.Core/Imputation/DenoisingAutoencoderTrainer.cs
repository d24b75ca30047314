using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Trains the ensemble of denoising autoencoders.</summary>
internal static class DenoisingAutoencoderTrainer
{
    public static StackedAutoencoderModel Fit(
        Matrix table, StackedAutoencoderOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        ColumnScaling scaling = ColumnScaling.Fit(table);
        GaussianCompletion completion = GaussianCompletion.Fit(table, cancellation);
        int copies = options.Copies ?? Math.Clamp(32_768 / table.Rows, 1, 8);
        RandomStream root = new(options.Seed, "stacked autoencoder");
        HiddenCells cells = new(table, options.PatternShare, options.MaximumHiddenShare);
        DenoisingExamples examples = DenoisingExamples.Make(
            table, scaling, completion, copies, cells, root.Child("hidden cells"));
        Variable inputs = new("inputs", examples.Inputs);
        Variable targets = new("targets", examples.Targets);
        Variable hidden = new("hidden", examples.Hidden);
        AutoencoderShape shape = new(
            AutoencoderForm.Denoising, table.Columns, options.HiddenSizes ?? AutoencoderShape.DefaultHiddenSizes(table.Columns));
        (AutoencoderNetwork[] members, TrainingHistory[] histories) = new AutoencoderTraining(options, progress).Run(
            shape,
            table.Rows,
            copies,
            root,
            () => new Adam(options.LearningRate) { L2 = options.L2 },
            (network, slot) => Op.MaskedSquaredError(
                network.Apply(Op.GatherRows(inputs, slot)), Op.GatherRows(targets, slot), Op.GatherRows(hidden, slot)),
            cancellation);
        return new StackedAutoencoderModel(shape, scaling, completion, members, histories, options.Executor);
    }
}
