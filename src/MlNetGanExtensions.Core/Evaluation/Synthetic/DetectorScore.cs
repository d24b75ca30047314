namespace MlNetGanExtensions.Evaluation;

/// <summary>How well a classifier tells made rows from real ones.</summary>
/// <param name="Detector">The classifier.</param>
/// <param name="AreaUnderRoc">
/// The mean over the folds of the area under the ROC curve: .5 where made rows cannot be told, 1 where all can; NaN where a table has fewer rows than there are folds.
/// </param>
public sealed record DetectorScore(string Detector, double AreaUnderRoc)
{
    /// <summary>The ROC curve of each fold, made rows being the positive ones; none where a table has fewer rows than there are folds.</summary>
    public IReadOnlyList<RocCurve> Curves { get; init; } = [];
}
