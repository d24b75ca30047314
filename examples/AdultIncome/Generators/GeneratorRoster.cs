using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Examples.AdultIncome.Generators;

/// <summary>All generators, in the order of the tables. Copies of real rows come last, as what made rows have to differ from.</summary>
internal static class GeneratorRoster
{
    private static readonly int[] Classes = [0, 1];

    /// <summary>As many rows again as there are.</summary>
    private static readonly SamplingStrategy Twice = SamplingStrategy.ByFunction(counts => [.. counts.Select(count => 2 * count)]);

    public static IReadOnlyList<CensusGenerator> All { get; } =
    [
        Learned("vae", "TabularVae", options => new TabularVae(new TabularVaeOptions
        {
            Seed = options.Seed,
            LatentSize = 32,
            HiddenSizes = [256],
            DivergenceWeight = .3f,
            Noise = .5f,
            Rounds = options.Rounds,
            BatchSize = 256,
            Executor = new CpuExecutor(options.Threads),
        })),
        Learned("ctgan", "ConditionalTabularGan", options => new ConditionalTabularGan(new ConditionalTabularGanOptions
        {
            Seed = options.Seed,
            Epochs = options.Epochs,
            LeastSteps = 0,
            Executor = new CpuExecutor(options.Threads),
        })),
        Learned("copula", "Gaussian copula", _ => new GaussianCopulaGenerator()),
        Resampled("smote-nc", "SMOTE-NC", seed => new SmoteNc(new SmoteOptions { Seed = seed, Strategy = Twice })),
        Resampled("random", "Copies of real rows", seed => new RandomOversampler(new RandomOversamplerOptions { Seed = seed, Strategy = Twice })),
    ];

    private static CensusGenerator Learned(string key, string title, Func<RunOptions, IRowGenerator> make) => new(key, title, (split, options, cancellation) =>
    {
        IFittedRowGenerator fitted = make(options).Fit(split.Training, split.TrainingLabels, split.Layout, Classes, cancellation: cancellation);
        int[] counts = [.. Classes.Select(label => split.TrainingLabels.Count(own => own == label))];
        return MadeRows.Of(split.Layout.Columns, counts, (label, count) => fitted.Generate(label, count, options.Seed));
    });

    private static CensusGenerator Resampled(string key, string title, Func<ulong, IResampler> make) => new(key, title, (split, options, cancellation) =>
    {
        ResampledRows all = make(options.Seed).Resample(split.Training, split.TrainingLabels, split.Layout, cancellation);
        int[] made = [.. Enumerable.Range(all.Originals, all.Made)];
        return new MadeRows(all.Rows.SelectRows(made), [.. made.Select(row => all.Labels[row])]);
    });
}
