using System.Globalization;
using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Methods;

/// <summary>The library's AC-GAN among the other classifiers. With an adversarial weight of 0 it is the plain network.</summary>
/// <param name="name">The name to show in a table.</param>
/// <param name="makeOptions">Makes the settings; their seed is set for each fit.</param>
internal sealed class AcGanClassifier(string name, Func<AcGanBinaryTrainer.Options> makeOptions) : IClassifier
{
    public string Name { get; } = name;

    /// <summary>The settings in words.</summary>
    public string Settings
    {
        get
        {
            AcGanBinaryTrainer.Options options = makeOptions();
            string networks = options.Members == 1 ? "One network" : $"{options.Members} networks averaged";
            string generator = options.AdversarialWeight > 0 ? "with a generator" : "without a generator";
            string columns = options.Standardize ? "standardised" : "from 0 to 1";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{networks}, {options.HiddenUnits} hidden units, {generator}; Adam {options.LearningRate}, {options.Epochs} epochs in "
                    + $"batches of {options.BatchSize}, L2 {options.L2}, columns {columns}.");
        }
    }

    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed) =>
        new FittedAcGan(CreateTrainer(seed).Fit(MatrixRows.Load(new MLContext(seed: 1), features, labels)).Model);

    public IEstimator<ITransformer> CreateEstimator(ulong seed) => CreateTrainer(seed);

    /// <summary>The trainer itself, for those who want the model's generator or its losses.</summary>
    public AcGanBinaryTrainer CreateTrainer(ulong seed)
    {
        AcGanBinaryTrainer.Options options = makeOptions();
        options.Seed = seed;
        return new MLContext(seed: 1).Gan().AcGan(options);
    }
}
