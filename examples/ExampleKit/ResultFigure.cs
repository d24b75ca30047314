using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>A figure in a result file; null where it is not known, such as the spread of a single trial or split.</summary>
/// <param name="Mean">The mean over trials, each the mean over its folds, or over splits.</param>
/// <param name="Sd">The standard deviation between them.</param>
public sealed record ResultFigure(double? Mean, double? Sd)
{
    public static ResultFigure Of(Summary summary) => new(OrNull(summary.Mean), OrNull(summary.StandardDeviation));

    /// <summary>JSON has no NaN.</summary>
    public static double? OrNull(double value) => double.IsNaN(value) ? null : value;
}
