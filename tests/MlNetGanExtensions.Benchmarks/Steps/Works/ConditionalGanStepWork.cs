using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>
/// A step of the conditional GAN with the paper's networks, critic with gradient penalty and generator: batch of 500 in packs of 10, noise of
/// 128, a condition of 10, rows of 100 columns.
/// </summary>
internal sealed class ConditionalGanStepWork : IWork
{
    private const int Numbers = 20;
    private const int States = 10;
    private const int Groups = 8;

    public string Name => "ctgan-step-500";

    public IReadOnlyList<int> ThreadCounts => [1, 2];

    public double? Operations => null;

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        ConditionalTabularGanOptions options = ConditionalTabularGanOptions.Paper();
        options.Executor = executor;
        RandomStream stream = new(options.Seed, Name);
        ConditionalShape shape = new(Numbers, new ColumnGroups([.. Enumerable.Repeat(States, Groups)]), new ColumnGroups(States));
        Matrix rows = new(TrainingData.Batches * options.BatchSize, shape.Outputs);
        for (int row = 0; row < rows.Rows; row++)
        {
            stream.FillUniform(rows.Row(row)[..Numbers]);
            for (int group = 0; group < Groups; group++)
            {
                rows[row, Numbers + (group * States) + stream.NextInt32(States)] = 1;
            }
        }

        ConditionSampler sampler = new(shape, classes: 0, rows, weights: null, stream.Child("conditions"));
        ConditionalTrainer trainer = new(shape, rows, sampler, options, stream);
        return new PreparedWork(() => trainer.Step());
    }
}
