using Microsoft.ML;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>A method that learns to tell two classes apart, with its settings chosen: what a table of results has one row for.</summary>
public interface IClassifier
{
    /// <summary>The name to show in a table.</summary>
    string Name { get; }

    /// <summary>Learns from labelled rows.</summary>
    /// <param name="features">One row for each record; every cell is finite.</param>
    /// <param name="labels">0 or 1 for each row; both occur.</param>
    /// <param name="seed">Where the method draws random numbers, the same seed gives the same model; other methods ignore it.</param>
    /// <returns>The fitted model, which may be used from several threads at a time.</returns>
    /// <exception cref="ArgumentException">
    /// The table has no rows or columns, a cell is missing or infinite, there is not one label for each row, a label is neither 0 nor 1, or one class is absent.
    /// </exception>
    IFittedClassifier Fit(Matrix features, int[] labels, ulong seed);

    /// <summary>The method as an ML.NET estimator over the columns Features (a vector of Single) and Label (Boolean), which adds Score.</summary>
    /// <param name="seed">As in <see cref="Fit"/>: what both learn is the same.</param>
    /// <remarks>The estimator has a context of its own, so that its random numbers depend on its seed alone and several may be fitted side by side.</remarks>
    IEstimator<ITransformer> CreateEstimator(ulong seed) => new ClassifierEstimator(new MLContext(seed: 1), this, seed);
}
