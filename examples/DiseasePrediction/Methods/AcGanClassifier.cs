using System.Globalization;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>The library's AC-GAN among the other classifiers. With an adversarial weight of 0 it is the plain network.</summary>
/// <param name="name">The name to show in a table.</param>
/// <param name="makeOptions">Makes the settings; their seed is set for each fit.</param>
internal sealed class AcGanClassifier(string name, Func<AcGanOptions> makeOptions) : IClassifier
{
    public string Name { get; } = name;

    /// <summary>The settings in words.</summary>
    public string Settings
    {
        get
        {
            AcGanOptions options = makeOptions();
            string networks = options.Members == 1 ? "One network" : $"{options.Members} networks averaged";
            string generator = options.AdversarialWeight > 0 ? "with a generator" : "without a generator";
            string columns = options.Standardize ? "standardised" : "from 0 to 1";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{networks}, {options.HiddenUnits} hidden units, {generator}; Adam {options.LearningRate}, {options.Epochs} epochs in "
                    + $"batches of {options.BatchSize}, L2 {options.L2}, columns {columns}.");
        }
    }

    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed) => new FittedAcGan(Train(features, labels, seed));

    /// <summary>The fitted model itself, for those who want its generator or its losses.</summary>
    public AcGanModel Train(Matrix features, int[] labels, ulong seed)
    {
        AcGanOptions options = makeOptions();
        options.Seed = seed;
        return new AcGan(options).Fit(features, labels);
    }
}
