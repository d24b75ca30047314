using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Benchmarks.Steps.Works;

/// <summary>An epoch of the conditional GAN on the Adult table: 65 steps of 500 rows.</summary>
internal sealed class ConditionalGanAdultWork : IWork
{
    public string Name => "ctgan-adult-epoch";

    public IReadOnlyList<int> ThreadCounts => [1, 2];

    public double? Operations => null;

    public string? Missing => AdultTable.Path is null ? "there is no shared/data/adult.csv beside the project or above it." : null;

    public PreparedWork Prepare(IGraphExecutor executor, int threads)
    {
        (Matrix rows, int[] labels, SlotLayout layout) = AdultTable.Read();
        ConditionalTabularGanOptions options = new() { Executor = executor };
        RandomStream stream = new(options.Seed, Name);
        ConditionalEncoder encoder = ConditionalEncoding.Fit(rows, labels, layout, options.KeepRepeatedNumbers, stream.Child("mixtures"));
        Matrix encoded = encoder.Encode(rows, labels, stream.Child("modes"));
        ConditionalShape shape = ConditionalShape.Of(encoder);
        ConditionSampler sampler = new(shape, encoder.ClassColumns, encoded, weights: null, stream.Child("conditions"));
        ConditionalTrainer trainer = new(shape, encoded, sampler, options, stream);
        return new PreparedWork(() => trainer.Epoch(CancellationToken.None));
    }
}
