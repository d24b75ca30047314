using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Running;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Results;

/// <summary>A row of the result file.</summary>
/// <param name="Splits">The range of splits.</param>
/// <param name="Arm">The arm's key.</param>
/// <param name="Classifier">The classifier's key.</param>
/// <param name="Count">How many splits there were.</param>
/// <param name="F1LessNone">How much higher F1 is than without any arm, split by split; null for that arm itself.</param>
internal sealed record ResultRecord(
    string Splits,
    string Arm,
    string Classifier,
    int Count,
    ResultFigure F1,
    ResultFigure Recall,
    ResultFigure Precision,
    ResultFigure Accuracy,
    ResultFigure Auc,
    double? F1LessNone)
{
    public static IReadOnlyList<ResultRecord> Of(StudyResults results) =>
    [
        .. from part in results.Parts
           from result in part.Arms
           let none = part.Arms.Single(other => other.Arm.Key == ArmRoster.NoneKey && other.Classifier == result.Classifier)
           select new ResultRecord(
               part.Splits.ToString(),
               result.Arm.Key,
               result.Classifier.Key,
               result.Splits.Count,
               ResultFigure.Of(result.Summarise(split => split.F1)),
               ResultFigure.Of(result.Summarise(split => split.Sensitivity)),
               ResultFigure.Of(result.Summarise(split => split.Precision)),
               ResultFigure.Of(result.Summarise(split => split.Accuracy)),
               ResultFigure.Of(result.Summarise(split => split.AreaUnderRoc)),
               result == none ? null : result.Summarise(split => split.F1).Mean - none.Summarise(split => split.F1).Mean),
    ];
}
