using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Results;

/// <summary>A figure in the result files; null where it is not known, such as the spread of a single trial.</summary>
/// <param name="Mean">The mean of the trials' own means over their folds.</param>
/// <param name="Sd">The standard deviation of those means.</param>
internal sealed record ResultFigure(double? Mean, double? Sd)
{
    public static ResultFigure Of(Summary summary) => new(NullIfNaN(summary.Mean), NullIfNaN(summary.StandardDeviation));

    private static double? NullIfNaN(double value) => double.IsNaN(value) ? null : value;
}
