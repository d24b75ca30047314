using Microsoft.ML;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>One of ML.NET's own trainers behind <see cref="IClassifier"/>.</summary>
/// <remarks>Each fit gets a context of its own, so that its random numbers depend on its seed alone and fits may run side by side.</remarks>
public sealed class MlNetClassifier : IClassifier
{
    private readonly Func<MLContext, int, IEstimator<ITransformer>> _makeEstimator;
    private readonly ScoreReader _scores;

    /// <summary>Makes the method with its settings.</summary>
    /// <param name="name">The name to show in a table.</param>
    /// <param name="makeEstimator">
    /// Makes what is to be fitted on the columns Features and Label, from a context and a seed for trainers whose options have one of their own.
    /// </param>
    /// <param name="scores">How to read a number from 0 to 1 from what the fitted model puts out.</param>
    public MlNetClassifier(string name, Func<MLContext, int, IEstimator<ITransformer>> makeEstimator, ScoreReader scores)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(makeEstimator);
        ArgumentNullException.ThrowIfNull(scores);
        Name = name;
        _makeEstimator = makeEstimator;
        _scores = scores;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed)
    {
        InputChecks.ThrowIfNotTrainable(features, labels);

        (MLContext context, IEstimator<ITransformer> estimator) = Create(seed);
        ITransformer model = estimator.Fit(MatrixRows.Load(context, features, labels));
        return new FittedMlNetClassifier(context, model, features.Columns, _scores);
    }

    /// <inheritdoc/>
    public IEstimator<ITransformer> CreateEstimator(ulong seed) => Create(seed).Estimator;

    private (MLContext Context, IEstimator<ITransformer> Estimator) Create(ulong seed)
    {
        // ML.NET's seed has 32 bits. A stream of random numbers keeps seeds apart that differ only in the upper half.
        int shortSeed = new RandomStream(seed, "ML.NET").NextInt32(int.MaxValue);
        MLContext context = new(shortSeed);
        return (context, _makeEstimator(context, shortSeed));
    }
}
