using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Methods;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>A method on one view of the table, over all folds of all trials.</summary>
/// <param name="View">What it saw of the table.</param>
/// <param name="Method">The method.</param>
/// <param name="InPaper">The paper's figures for this row, or null where it has none.</param>
/// <param name="Trials">The outcomes, trial by trial and fold by fold.</param>
internal sealed record MethodResult(TableView View, Method Method, PaperFigures? InPaper, IReadOnlyList<FoldOutcome[]> Trials)
{
    public int FoldsOfATrial => Trials[0].Length;

    public IEnumerable<FoldOutcome> Folds => Trials.SelectMany(folds => folds);

    /// <summary>The median time for a fold.</summary>
    public TimeSpan MedianTime
    {
        get
        {
            TimeSpan[] times = [.. Folds.Select(fold => fold.Time).Order()];
            return times[times.Length / 2];
        }
    }

    /// <summary>Mean over the trials, and the spread between them; a trial's own figure is the mean over its folds.</summary>
    public Summary Summarise(Figure figure) =>
        Summary.Of([.. Trials.Select(folds => folds.Average(fold => figure.Of(fold.Metrics)))]);

    /// <summary>A figure on every fold of every trial.</summary>
    public double[] OfEachFold(Figure figure) => [.. Folds.Select(fold => figure.Of(fold.Metrics))];
}
