using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Core.Tests.Resampling;

public sealed class GanOversamplerTests
{
    [Fact]
    public void The_made_rows_are_the_generators_own()
    {
        MixedRows mixed = MixedRows.Make(2, classes: 3);
        IRowGenerator generator = Generators.Make("gan");
        ResampledRows result = new GanOversampler(new GanOversamplerOptions { Seed = 9 }, generator).Resample(mixed.Rows, mixed.Labels, mixed.Layout);
        int[] wanted = [.. result.Labels.Skip(40).Distinct()];

        IFittedRowGenerator fitted = generator.Fit(mixed.Rows, mixed.Labels, mixed.Layout, wanted);

        int next = 40;
        foreach (int number in wanted)
        {
            int count = result.Labels.Skip(40).Count(label => label == number);
            MixedRows.Bits(result.Rows.SelectRows([.. Enumerable.Range(next, count)])).Should().Equal(MixedRows.Bits(fitted.Generate(number, count, 9)));
            next += count;
        }
    }

    [Fact]
    public void Only_classes_that_get_rows_are_asked_for_and_nothing_is_trained_for_nothing()
    {
        MixedRows mixed = MixedRows.Make(3, classes: 3);
        Spy spy = new();
        SamplingStrategy one = SamplingStrategy.ByFunction(counts => [.. counts.Select((count, number) => number == 1 ? count + 1 : count)]);

        new GanOversampler(new GanOversamplerOptions { Strategy = one }, spy).Resample(mixed.Rows, mixed.Labels, mixed.Layout);
        new GanOversampler(new GanOversamplerOptions { Strategy = one.WithAmount(0) }, spy).Resample(mixed.Rows, mixed.Labels, mixed.Layout);

        spy.Asked.Should().ContainSingle().Which.Should().Equal(1);
    }

    [Fact]
    public void Progress_is_told()
    {
        MixedRows mixed = MixedRows.Make(4);
        Rounds rounds = new();
        SamplingStrategy one = SamplingStrategy.ByFunction(counts => [.. counts.Select((count, number) => number == 1 ? count + 1 : count)]);

        new GanOversampler(new GanOversamplerOptions { Strategy = one }, Generators.Make("gan")) { Progress = rounds }
            .Resample(mixed.Rows, mixed.Labels, mixed.Layout);

        rounds.Told.Select(progress => progress.Epoch).Should().Equal(Enumerable.Range(1, 15));
        rounds.Told.Should().OnlyContain(progress => progress.Epochs == 15 && double.IsFinite(progress.Loss));
    }

    private sealed class Rounds : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Told { get; } = [];

        public void Report(TrainingProgress value) => Told.Add(value);
    }

    private sealed class Spy : IRowGenerator
    {
        public List<int[]> Asked { get; } = [];

        public IFittedRowGenerator Fit(
            Matrix rows,
            ReadOnlySpan<int> labels,
            SlotLayout layout,
            IReadOnlyCollection<int> classes,
            RowWeights? weights = null,
            IProgress<TrainingProgress>? progress = null,
            CancellationToken cancellation = default)
        {
            Asked.Add([.. classes]);
            return Generators.Make("gan").Fit(rows, labels, layout, classes, weights, progress, cancellation);
        }
    }
}
