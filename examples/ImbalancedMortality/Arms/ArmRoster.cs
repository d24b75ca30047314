using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Resampling.Weighting;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

/// <summary>All arms, in the order of the tables.</summary>
internal static class ArmRoster
{
    public const string NoneKey = "none";
    public const string DensityWeightsKey = "density-weights";

    /// <summary>Settings of the autoencoder: rows that stay near the real ones. Chosen on splits 0 to 24, by the mean over four seeds.</summary>
    private static TabularVaeOptions Vae(ulong seed) => new() { Seed = seed, DivergenceWeight = .03f, Noise = .25f };

    public static IReadOnlyList<Arm> All { get; } =
    [
        new(NoneKey, "None", input => new TrainingSet(input.Codes, input.Labels)),
        new("threshold", "Threshold tuned on training rows", input => new TrainingSet(input.Codes, input.Labels)) { TunesThreshold = true },
        new("class-weights", "Class weights, balanced", input => new TrainingSet(input.Codes, input.Labels, ClassWeights(input.Labels, 1))),
        new("class-weights-1.5", "Class weights, deaths × 1.5", input => new TrainingSet(input.Codes, input.Labels, ClassWeights(input.Labels, 1.5f))),
        new(DensityWeightsKey, "Density weights, no made rows", input => new TrainingSet(
            input.Codes, input.Labels, new DensityWeights(weighting: new ClassifierDensity(input)).Weigh(input.Rows, input.Labels, input.Table.Layout))),
        .. Pair("random", "Random", (input, weighting) => new RandomOversampler(new RandomOversamplerOptions { Seed = input.Seed, Weighting = weighting })),
        OnCodes("smote", "SMOTE", seed => new Smote(new SmoteOptions { Seed = seed, KeepWholeNumbers = false })),
        OnCodes("borderline", "Borderline-SMOTE", seed => new BorderlineSmote(new BorderlineSmoteOptions { Seed = seed, KeepWholeNumbers = false })),
        .. Pair("smote-nc", "SMOTE-NC", (input, weighting) => new SmoteNc(new SmoteOptions { Seed = input.Seed, Weighting = weighting })),
        OnCodes("adasyn", "ADASYN", seed => new Adasyn(new AdasynOptions { Seed = seed, KeepWholeNumbers = false })),
        Resampled("adasyn-nc", "ADASYN-NC", input => new AdasynNc(new AdasynOptions { Seed = input.Seed })),
        .. WithGenerator("copula", "Gaussian copula", _ => new GaussianCopulaGenerator()),
        .. WithGenerator("vae", "TabularVae", seed => new TabularVae(Vae(seed))),
        Generated("article-gan", "The article's GAN", seed => new TabularGan(Article(seed)), _ => new UniformWeighting()),
        .. WithGenerator("gan", "TabularGan", seed => new TabularGan(new TabularGanOptions { Seed = seed })),
        .. WithGenerator("conditional-gan", "ConditionalTabularGan", seed => new ConditionalTabularGan(Conditional(seed))),
        .. WithGenerator("ac-gan", "AC-GAN", seed => new AcGanGenerator(new Classification.AcGanOptions { Seed = seed })),
    ];

    /// <exception cref="InvalidOperationException">There is no such arm.</exception>
    public static Arm Find(string key) => All.Single(arm => arm.Key == key);

    private static Arm[] Pair(string key, string title, Func<ArmInput, IRowWeighting, IResampler> make) =>
    [
        Resampled(key, title, input => make(input, new UniformWeighting())),
        Resampled($"{key}-density", $"{title}, by density", input => make(input, new ClassifierDensity(input))),
    ];

    private static Arm[] WithGenerator(string key, string title, Func<ulong, IRowGenerator> make) =>
    [
        Generated(key, title, make, _ => new UniformWeighting()),
        Generated($"{key}-density", $"{title}, by density", make, input => new ClassifierDensity(input)),
        new($"{key}-alone", $"{title}, made rows alone", input => MadeAlone.Of(input, make(input.Seed))) { IsGenerated = true, AloneOf = key },
    ];

    private static Arm Generated(string key, string title, Func<ulong, IRowGenerator> make, Func<ArmInput, IRowWeighting> weighting)
    {
        Arm arm = Resampled(key, title, input => new GanOversampler(
            new GanOversamplerOptions { Seed = input.Seed, Weighting = weighting(input) }, make(input.Seed)));
        return arm with { IsGenerated = true };
    }

    /// <summary>Made as one-hot rows, then shown to the classifier as it sees real ones.</summary>
    private static Arm Resampled(string key, string title, Func<ArmInput, IResampler> make) => new(key, title, input =>
    {
        ResampledRows result = make(input).Resample(input.Rows, input.Labels, input.Table.Layout);
        return new TrainingSet(input.CodesOf(result.Rows), [.. result.Labels]);
    });

    /// <summary>Made between numbered categories, as who has not thought of them does.</summary>
    private static Arm OnCodes(string key, string title, Func<ulong, IResampler> make) => new(key, title, input =>
    {
        Matrix codes = input.Codes;
        ResampledRows result = make(input.Seed).Resample(codes, input.Labels, new SlotLayout(codes.Columns));
        return new TrainingSet(result.Rows, [.. result.Labels]);
    });

    private static float[] ClassWeights(int[] labels, float factor)
    {
        int ones = labels.Sum();
        float balanced = (float)(labels.Length - ones) / ones;
        return [.. labels.Select(label => label == 1 ? factor * balanced : 1)];
    }

    /// <summary>Networks for some dozens of rows; the default is made for thousands.</summary>
    private static ConditionalTabularGanOptions Conditional(ulong seed) => new()
    {
        Seed = seed,
        LatentSize = 32,
        GeneratorSizes = [64, 64],
        CriticSizes = [64, 64],
        LeastSteps = 1000,
    };

    private static TabularGanOptions Article(ulong seed)
    {
        TabularGanOptions options = TabularGanOptions.Article();
        options.Seed = seed;
        return options;
    }
}
