using Microsoft.ML;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;

namespace MlNetGanExtensions.Validation;

/// <summary>Fits and judges an estimator fold by fold.</summary>
internal static class CrossValidation
{
    /// <summary>Runs all folds, one after another: an estimator may be used by one fit at a time.</summary>
    /// <param name="context">The context to log to.</param>
    /// <param name="data">The rows.</param>
    /// <param name="estimator">Fitted once for each fold.</param>
    /// <param name="options">How the folds are drawn.</param>
    /// <param name="mayHave">Throws if the number of classes does not fit the kind of evaluation.</param>
    /// <param name="evaluate">Judges scored rows, given the columns that they had before.</param>
    /// <param name="primaryMetric">The figure that methods are compared by.</param>
    public static StratifiedCrossValidationResult<TMetrics> Run<TMetrics>(
        MLContext context,
        IDataView data,
        IEstimator<ITransformer> estimator,
        StratifiedCrossValidationOptions options,
        Action<LabelledRows> mayHave,
        Func<DataViewSchema, IDataView, (TMetrics Metrics, Dictionary<string, double> Figures)> evaluate,
        string primaryMetric)
        where TMetrics : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.NumberOfFolds, 2, nameof(options.NumberOfFolds));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.NumberOfRepeats, 1, nameof(options.NumberOfRepeats));
        using FitSession session = new(context, "StratifiedCrossValidation", options.Seed, options.CancellationToken);
        LabelledRows rows = LabelledRows.Read(data, options.LabelColumnName, options.SamplingKeyColumnName, session.Cancellation);
        mayHave(rows);
        RepeatedStratifiedKFold drawn =
            options.Folds ?? FoldDraw.Draw(rows, options.NumberOfFolds, options.NumberOfRepeats, session.Seed);
        FoldDraw.Check(drawn, rows, nameof(options));

        List<StratifiedFoldResult<TMetrics>> results = [];
        for (int repeat = 0; repeat < drawn.Trials.Count; repeat++)
        {
            IReadOnlyList<Fold> folds = drawn.Trials[repeat].Folds;
            for (int fold = 0; fold < folds.Count; fold++)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                ITransformer model = estimator.Fit(rows.Select(folds[fold].Training));
                IDataView scored = Scoring.AsCrossValidation(model, rows.Select(folds[fold].Test));
                (TMetrics metrics, Dictionary<string, double> figures) = evaluate(data.Schema, scored);
                results.Add(new StratifiedFoldResult<TMetrics>(
                    repeat, fold, folds[fold].Training.Length, folds[fold].Test.Length, metrics, figures)
                {
                    Model = options.KeepModels ? model : null,
                    ScoredHoldOutSet = options.KeepModels ? scored : null,
                });
                session.Info(FormattableString.Invariant(
                    $"repeat {repeat}, fold {fold}: {primaryMetric} {figures[primaryMetric]:F4} on {folds[fold].Test.Length} rows"));
            }
        }

        return new StratifiedCrossValidationResult<TMetrics>(drawn, rows, results, primaryMetric);
    }
}
