using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>The rows that generators make, with numbers and a category.</summary>
internal sealed class GenerationWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        (Matrix rows, int[] labels, SlotLayout layout) = SampleTable.WithCategory();
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

        TabularVaeOptions vae = new() { Rounds = 10, Executor = new CpuExecutor(threads) };
        AcGanOptions classifier = new() { Members = 2, Epochs = 3, Threads = threads };
        foreach (IRowGenerator generator in new IRowGenerator[] { new TabularVae(vae), new GaussianCopulaGenerator(), new AcGanGenerator(classifier) })
        {
            IFittedRowGenerator fitted = generator.Fit(rows, labels, layout, [0, 1]);
            hash.Add(fitted.Generate(0, 20, seed: 6).Values);
            hash.Add(fitted.Generate(1, 20, seed: 6).Values);
        }
    }
}
