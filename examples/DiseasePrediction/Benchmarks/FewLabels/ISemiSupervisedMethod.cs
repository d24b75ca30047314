using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>A method that may learn from rows without a label too.</summary>
internal interface ISemiSupervisedMethod
{
    string Name { get; }

    /// <param name="features">Standardised rows, with and without a label.</param>
    /// <param name="labels">0, 1, or <see cref="LabelDrawing.Unknown"/>.</param>
    /// <param name="seed">Same seed, same model.</param>
    IFittedClassifier Fit(Matrix features, int[] labels, ulong seed);
}
