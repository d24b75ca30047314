using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>The rows that GANs for tables and the resamplers make, with numbers and a category.</summary>
internal sealed class GenerationWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        (Matrix numbers, int[] labels) = SampleTable.Make();
        Matrix rows = new(numbers.Rows, numbers.Columns + 3);
        for (int row = 0; row < rows.Rows; row++)
        {
            numbers.Row(row).CopyTo(rows.Row(row));
            rows[row, numbers.Columns + (row % 3)] = 1;
        }

        SlotLayout layout = new(rows.Columns, [new SlotGroup(numbers.Columns, numbers.Columns + 2)]);
        foreach (TabularGanOptions options in new[] { new TabularGanOptions(), TabularGanOptions.Article() })
        {
            options.Rounds = 10;
            options.Threads = threads;
            TabularGanModel model = new TabularGan(options).Fit(rows, labels, layout, [0, 1]);
            hash.Add(model.Generate(0, 20, seed: 6).Values);
            hash.Add(model.Generate(1, 20, seed: 6).Values);
        }

        ConditionalTabularGanOptions conditional = new()
        {
            Epochs = 2,
            LeastSteps = 6,
            BatchSize = 100,
            GeneratorSizes = [64, 64],
            CriticSizes = [64, 64],
            Executor = new CpuExecutor(threads),
        };
        hash.Add(new ConditionalTabularGan(conditional).Fit(rows, labels, layout, [0, 1]).Generate(50, 6, new CategoryCondition(0, layout.Groups[0].First)).Rows.Values);

        SamplingStrategy half = SamplingStrategy.ByFunction(counts => [.. counts.Select(count => count + (count / 2))]);
        hash.Add(new SmoteNc(new SmoteOptions { Strategy = half }).Resample(rows, labels, layout).Rows.Values);
        hash.Add(new RandomOversampler(new RandomOversamplerOptions { Strategy = half, Shrinkage = 0.5f }).Resample(rows, labels, layout).Rows.Values);
    }
}
