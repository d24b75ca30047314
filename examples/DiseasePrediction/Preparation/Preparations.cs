using System.Collections.Concurrent;
using Microsoft.ML;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>The scalers and imputers of an experiment, each fitted once, by whichever thread asks first.</summary>
/// <remarks>The seed of an imputer comes from the trial and the fold that it is for, so that who asks when changes nothing.</remarks>
internal sealed class Preparations(LabelledTable table, IReadOnlyList<Trial> trials, ulong seed)
{
    private const int AllRows = -1;

    private readonly ConcurrentDictionary<(string View, int Trial, int Fold), Lazy<FittedPreparation>> _fitted = new();

    /// <summary>Fitted on the training rows of one fold: nothing is learned from the rows that it is tested on.</summary>
    public FittedPreparation OnTrainingRows(TableView view, int trial, int fold) => Get(view, trial, fold);

    /// <summary>Fitted on all rows, test rows included.</summary>
    public FittedPreparation OnAllRows(TableView view, int trial) => Get(view, trial, AllRows);

    private FittedPreparation Get(TableView view, int trial, int fold) =>
        _fitted.GetOrAdd((view.Key, trial, fold), _ => new Lazy<FittedPreparation>(() => Fit(view, trial, fold))).Value;

    private FittedPreparation Fit(TableView view, int trial, int fold)
    {
        Matrix rows = view.Select(table, trials[trial]);
        Matrix fittingRows = fold == AllRows ? rows : rows.SelectRows(trials[trial].Folds[fold].Training);
        MLContext context = new(seed: 1);
        return FittedPreparation.Fit(context, fittingRows, view.MakeImputer?.Invoke(context, Seeds.Derive(seed, "imputer", trial, fold)));
    }
}
