using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Core.Tests.Generation;

/// <summary>Every generator of the library with small networks, for the tests of what they have in common: a new one is one line here.</summary>
public static class Generators
{
    private static readonly Dictionary<string, Func<int, IRowGenerator>> Makers = new()
    {
        ["gan"] = threads => new TabularGan(Small(new TabularGanOptions(), threads)),
        ["article's gan"] = threads => new TabularGan(Small(TabularGanOptions.Article(), threads)),
        ["vae"] = threads => new TabularVae(new TabularVaeOptions { Rounds = 15, HiddenSizes = [8], LatentSize = 3, BatchSize = 16, Executor = Executor(threads) }),
        ["conditional gan"] = threads => new ConditionalTabularGan(Small(threads)),
        ["copula"] = _ => new GaussianCopulaGenerator(),
        ["ac-gan"] = threads => new AcGanGenerator(new AcGanOptions { Members = 2, Epochs = 3, HiddenUnits = 8, NoiseSize = 4, Threads = threads }),
    };

    public static TheoryData<string> All => [.. Makers.Keys];

    public static TheoryData<string> AllBut(string name) => [.. Makers.Keys.Where(own => own != name)];

    public static IRowGenerator Make(string name, int threads = 1) => Makers[name](threads);

    public static CpuExecutor Executor(int threads) => threads == 1 ? CpuExecutor.Default : new CpuExecutor(threads);

    private static ConditionalTabularGanOptions Small(int threads) => new()
    {
        Epochs = 3,
        LeastSteps = 15,
        LatentSize = 5,
        BatchSize = 16,
        PackedRows = 4,
        GeneratorSizes = [8, 8],
        CriticSizes = [8, 8],
        Executor = Executor(threads),
    };

    private static TabularGanOptions Small(TabularGanOptions options, int threads)
    {
        options.Rounds = 15;
        options.LatentSize = 5;
        options.BatchSize = 16;
        options.TrunkSizes = [8];
        options.CategoryBranchSizes = [.. options.CategoryBranchSizes.Select(_ => 6)];
        options.NumericBranchSizes = [.. options.NumericBranchSizes.Select(_ => 6)];
        options.DiscriminatorSizes = [8, 4];
        options.Threads = threads;
        return options;
    }
}
