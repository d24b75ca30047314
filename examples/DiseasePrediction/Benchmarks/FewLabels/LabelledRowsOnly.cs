using MlNetGanExtensions.Examples.ComparisonClassifiers;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>An ordinary classifier, which leaves the rows without a label alone.</summary>
internal sealed class LabelledRowsOnly(IClassifier classifier) : ISemiSupervisedMethod
{
    public string Name => classifier.Name;

    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed)
    {
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(row => labels[row] != LabelDrawing.Unknown)];
        return classifier.Fit(features.SelectRows(rows), Array.ConvertAll(rows, row => labels[row]), seed);
    }
}
