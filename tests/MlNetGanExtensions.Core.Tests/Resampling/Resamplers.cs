using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>Every resampler of the library, for the tests of what they have in common: a new one is one line here.</summary>
public static class Resamplers
{
    /// <summary>Neighbours of those that have any: a class that grows needs one row more.</summary>
    public const int Neighbours = 3;

    private static readonly Dictionary<string, Func<SamplingStrategy, int, IResampler>> Makers = new()
    {
        ["random"] = (strategy, _) => new RandomOversampler(new RandomOversamplerOptions { Strategy = strategy }),
        ["smoothed"] = (strategy, _) => new RandomOversampler(new RandomOversamplerOptions { Strategy = strategy, Shrinkage = 1 }),
        ["smote"] = (strategy, _) => new Smote(new SmoteOptions { Strategy = strategy, Neighbours = Neighbours }),
        ["adasyn"] = (strategy, _) => new Adasyn(new AdasynOptions { Strategy = strategy, Neighbours = Neighbours }),
        ["borderline-smote"] = (strategy, _) => new BorderlineSmote(new BorderlineSmoteOptions { Strategy = strategy, Neighbours = Neighbours }),
        ["smote-nc"] = (strategy, _) => new SmoteNc(new SmoteOptions { Strategy = strategy, Neighbours = Neighbours }),
        ["smote-nc by density"] = (strategy, _) => new SmoteNc(new SmoteOptions { Strategy = strategy, Neighbours = Neighbours, Weighting = new DensityWeighting() }),
        ["smote-nc borderline"] = (strategy, _) => new SmoteNc(new SmoteOptions { Strategy = strategy, Neighbours = Neighbours, Weighting = new BorderlineWeighting() }),
        ["adasyn-nc"] = (strategy, _) => new AdasynNc(new AdasynOptions { Strategy = strategy, Neighbours = Neighbours }),
        ["random by density"] = (strategy, _) => new RandomOversampler(new RandomOversamplerOptions { Strategy = strategy, Weighting = new DensityWeighting() }),
        ["vae by density"] = (strategy, threads) =>
            new GanOversampler(new GanOversamplerOptions { Strategy = strategy, Weighting = new DensityWeighting() }, Generators.Make("vae", threads)),
        ["gan"] = (strategy, threads) => new GanOversampler(new GanOversamplerOptions { Strategy = strategy }, Generators.Make("gan", threads)),
        ["ac-gan"] = (strategy, threads) => new GanOversampler(new GanOversamplerOptions { Strategy = strategy }, Generators.Make("ac-gan", threads)),
    };

    public static TheoryData<string> All => [.. Makers.Keys];

    /// <summary>Those that take categories and holes.</summary>
    public static TheoryData<string> ForMixedTables => [.. Makers.Keys.Where(name => !IsForNumbers(name))];

    public static bool NeedsNeighbours(string name) => name.Contains("smote", StringComparison.Ordinal) || name.Contains("adasyn", StringComparison.Ordinal);

    /// <summary>A table that the resampler takes: some are for numbers alone.</summary>
    internal static MixedRows Fitting(string name, MixedRows mixed) => IsForNumbers(name) ? mixed.AsNumbers() : mixed;

    public static IResampler Make(string name, SamplingStrategy? strategy = null, int threads = 1) =>
        Makers[name](strategy ?? SamplingStrategy.EvenOut, threads);

    private static bool IsForNumbers(string name) => name is "smote" or "adasyn" or "borderline-smote";
}
