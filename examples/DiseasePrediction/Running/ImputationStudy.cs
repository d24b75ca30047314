using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Running;

/// <summary>Measures how near imputers come to the cells that were removed.</summary>
internal sealed class ImputationStudy(Setup setup)
{
    /// <summary>How often <see cref="Run"/> reports a step.</summary>
    public int CountSteps(IReadOnlyList<TableView> views) => views.Count * setup.Trials.Sum(trial => 1 + trial.Folds.Count);

    /// <param name="views">The imputers.</param>
    /// <param name="stepDone">Called after each fit, from any thread.</param>
    /// <param name="cancellation">Stops between two fits.</param>
    public IReadOnlyList<ImputationResult> Run(IReadOnlyList<TableView> views, Action stepDone, CancellationToken cancellation)
    {
        FitAll(views, stepDone, cancellation);
        return [.. views.Select(Measure)];
    }

    /// <summary>The error in one trial when the imputer is fitted on all rows of the damaged table.</summary>
    public ImputationError ErrorOnAllRows(TableView view, int trial)
    {
        Trial design = setup.Trials[trial];
        Matrix imputed = setup.Preparations.OnAllRows(view, trial).Impute(design.Damaged);
        return ImputationError.Measure(setup.Table.Features, imputed, design.Removed);
    }

    private void FitAll(IReadOnlyList<TableView> views, Action stepDone, CancellationToken cancellation)
    {
        List<Action> fits = [];
        foreach (TableView view in views)
        {
            for (int i = 0; i < setup.Trials.Count; i++)
            {
                int trial = i;
                fits.Add(() => setup.Preparations.OnAllRows(view, trial));
                fits.AddRange(Enumerable.Range(0, setup.Trials[trial].Folds.Count)
                    .Select(fold => (Action)(() => setup.Preparations.OnTrainingRows(view, trial, fold))));
            }
        }

        Pieces.Run(
            fits,
            setup.Options.Threads,
            fit =>
            {
                fit();
                stepDone();
            },
            cancellation);
    }

    private ImputationResult Measure(TableView view)
    {
        List<ImputationError> allRows = [];
        List<ImputationError> leakFree = [];
        List<TimeSpan> times = [];
        for (int trial = 0; trial < setup.Trials.Count; trial++)
        {
            Trial design = setup.Trials[trial];
            allRows.Add(ErrorOnAllRows(view, trial));
            leakFree.Add(ImputationError.Measure(setup.Table.Features, CrossImputation.Impute(setup, view, trial), design.Removed));
            times.AddRange(design.Folds.Select((_, fold) => setup.Preparations.OnTrainingRows(view, trial, fold).ImputerTime));
        }

        return new ImputationResult(view, allRows, leakFree, times.Order().ElementAt(times.Count / 2));
    }
}
