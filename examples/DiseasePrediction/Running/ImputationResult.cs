using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>How far an imputer's cells are from the removed ones, in each trial.</summary>
/// <param name="View">The imputer.</param>
/// <param name="AllRows">Fitted on all rows of the damaged table and judged on them.</param>
/// <param name="LeakFree">Fitted on the training rows of each fold and judged on its test rows.</param>
/// <param name="FitTime">Median time of a fit on one thread.</param>
internal sealed record ImputationResult(
    TableView View, IReadOnlyList<ImputationError> AllRows, IReadOnlyList<ImputationError> LeakFree, TimeSpan FitTime)
{
    public static Summary Rmse(IEnumerable<ImputationError> errors) => Summary.Of([.. errors.Select(error => error.Rmse)]);

    public static Summary Nrmse(IEnumerable<ImputationError> errors) => Summary.Of([.. errors.Select(error => error.Nrmse)]);
}
