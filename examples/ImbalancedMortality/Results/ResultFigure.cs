using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Results;

/// <summary>A figure in the result file; null where it is not known, such as the spread over a single split.</summary>
/// <param name="Mean">The mean over the splits.</param>
/// <param name="Sd">The standard deviation between them.</param>
internal sealed record ResultFigure(double? Mean, double? Sd)
{
    public static ResultFigure Of(Summary summary) => new(NullIfNaN(summary.Mean), NullIfNaN(summary.StandardDeviation));

    private static double? NullIfNaN(double value) => double.IsNaN(value) ? null : value;
}
