using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>A training step of the paper's AC-GAN, discriminator and generator: 30 columns, 50 hidden units, 2 classes, noise of 30, batch of 64.</summary>
internal sealed class AcGanStepWork : IWork
{
    public string Name => "acgan-step-64";

    public IReadOnlyList<int> ThreadCounts => [1];

    public double? Operations => null;

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        AcGanOptions options = AcGanOptions.Paper();
        options.Executor = executor;
        RandomStream stream = new(options.Seed, Name);
        int rows = TrainingData.Batches * options.BatchSize;
        Matrix features = TrainingData.Uniform(rows, 30, stream.Child("table"));
        Matrix classes = new(rows, 2);
        Matrix prior = new(1, 2);
        prior.Values.Fill(0.5f);
        for (int row = 0; row < rows; row++)
        {
            classes[row, row % 2] = 1;
        }

        AcGanShape shape = new(
            features.Columns,
            classes.Columns,
            options.HiddenUnits,
            options.NoiseSize,
            SigmoidOutput: !options.Standardize,
            SourceFromClassLogits: false);
        AcGanMemberTrainer trainer = new(features, classes, prior, shape, options, stream);
        MiniBatches batches = trainer.Batches([.. Enumerable.Range(0, rows)], unlabelled: []);
        return new PreparedWork(() => batches.RunEpoch(), TrainingData.Batches);
    }
}
