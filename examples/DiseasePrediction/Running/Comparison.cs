using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>Two methods on the same folds of the same view.</summary>
/// <param name="First">The one that is asked about.</param>
/// <param name="Second">The one that it is compared with.</param>
/// <param name="Figure">The figure that is compared.</param>
/// <param name="Test">The difference, first − second, and how likely one as large is by chance.</param>
internal sealed record Comparison(MethodResult First, MethodResult Second, Figure Figure, CorrectedResampledTTest Test)
{
    /// <summary>A test row for each so many training rows: with k folds, one in k − 1.</summary>
    private static double TestToTraining(MethodResult result) => 1.0 / (result.FoldsOfATrial - 1);

    public static Comparison Of(MethodResult first, MethodResult second, Figure figure) => new(
        first,
        second,
        figure,
        CorrectedResampledTTest.Compare(first.OfEachFold(figure), second.OfEachFold(figure), TestToTraining(first)));

    /// <summary>The AC-GAN against its own network without a generator, and against logistic regression, on each view that has them.</summary>
    public static IReadOnlyList<Comparison> OfAcGan(IReadOnlyList<MethodResult> results, IReadOnlyList<Figure> figures) =>
    [
        .. from view in results.GroupBy(result => result.View)
           from first in view
           where first.Method == MethodRoster.AcGan
           from rival in new[] { MethodRoster.Ablation, MethodRoster.LogisticRegression }
           from second in view
           where second.Method == rival
           from figure in figures
           select Of(first, second, figure),
    ];
}
