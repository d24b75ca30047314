using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>The library's network with or without a generator.</summary>
/// <param name="name">Its name in tables.</param>
/// <param name="makeOptions">Makes the settings; their seed is set for each fit.</param>
internal sealed class Network(string name, Func<AcGanOptions> makeOptions) : ISemiSupervisedMethod
{
    public string Name { get; } = name;

    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed)
    {
        AcGanOptions options = makeOptions();
        options.Seed = seed;
        return new FittedAcGan(new AcGan(options).Fit(features, labels));
    }
}
