using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>
/// A binary trainer whose threshold, calibration or both are chosen on rows that it was not trained on: it is fitted to all folds but one and
/// scores that one, fold after fold, and in the end it is fitted to all rows. Made by
/// <see cref="GanCatalog.WithThreshold(IEstimator{ITransformer}, ThresholdGoal, string, int, CalibrationKind, ulong?)"/> and
/// <see cref="GanCatalog.WithCalibration(IEstimator{ITransformer}, CalibrationKind, string, int, ulong?)"/>.
/// </summary>
/// <remarks>
/// <format type="text/markdown"><![CDATA[
/// ### Input and output columns
/// The label must be Boolean. The trainer, or a chain that ends in one, must give a `Score`.
///
/// | Output column | Type | Description |
/// | -- | -- | -- |
/// | `PredictedLabel` | Boolean | Whether `Score` is above 0 |
/// | `Score` | Single | The log-odds of true less those of the threshold; without probabilities the trainer's score less the threshold |
/// | `Probability` | Single | At least 2⁻²³ and at most 1 − 2⁻²³; only where there is a calibration or the trainer gives one |
///
/// So the threshold travels in the model: ML.NET's `Evaluate`, which calls positive what scores above 0, agrees with `PredictedLabel`, and the
/// probabilities are not bent. Without a calibration the log-odds are taken from the trainer's `Probability`, which tells them apart up to about ±16.
///
/// ### Leaks
/// Everything that is learned is learned from the rows that `Fit` gets. Rows that an oversampler in the given estimator makes are made within the
/// folds, of training rows; the curve and the threshold see real rows alone, in their true ratio. So give it the whole chain, imputer included.
///
/// ### Cost
/// One fit more than there are folds.
/// ]]></format>
/// Scores of all folds are pooled before the curve is fitted and the threshold is chosen: Platt 1999, section 2.1, for calibration.
/// </remarks>
public sealed partial class CrossFittedEstimator : IEstimator<CrossFittedTransformer>
{
    private readonly MLContext _context;
    private readonly IEstimator<ITransformer> _trainer;
    private readonly Options _options;

    internal CrossFittedEstimator(MLContext context, IEstimator<ITransformer> trainer, Options options)
    {
        _context = context;
        _trainer = trainer;
        _options = options.Checked();
    }

    /// <summary>Fits the trainer to the folds and to all rows.</summary>
    /// <param name="input">Rows of both classes, at least two of each. It is not changed.</param>
    /// <exception cref="ArgumentNullException">The view is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">A class has fewer than two rows, or a row's score is not a number.</exception>
    /// <exception cref="OperationCanceledException">The options' token or the context's work was cancelled.</exception>
    public CrossFittedTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShapes.Of(input.Schema));
        using FitSession session = new(_context, "CrossFitting", _options.Seed, _options.CancellationToken);
        LabelledRows rows = LabelledRows.Read(input, _options.LabelColumnName, _options.SamplingKeyColumnName, session.Cancellation);
        RescoringComponent start = Start(input.Schema);
        float[] scores = ScoreHeldOutRows(rows, start, session);
        RescoringComponent component = Choose(start, scores, rows.Labels, session);
        ITransformer model = _trainer.Fit(input);
        RescoringTransformer rescoring = new(component);
        return new CrossFittedTransformer(model, rescoring, new TransformerChain<ITransformer>(model, rescoring));
    }

    /// <summary>The columns that <see cref="Fit"/>'s transformer will add.</summary>
    /// <param name="inputSchema">The columns before the estimator.</param>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ColumnRules.FindBooleanLabel(inputSchema, _options.LabelColumnName);
        SchemaShape scored = RescoredShapes.Scored(_trainer, inputSchema);
        bool probability = _options.Calibration != CalibrationKind.None || RescoredShapes.HasProbability(inputSchema, scored);
        return ScoredShapes.With(scored, RescoringComponent.Outputs(ScoredShapes.Empty, probability));
    }

    /// <summary>What the scores go through before a curve is fitted to them.</summary>
    private RescoringComponent Start(DataViewSchema input)
    {
        SchemaShape shape = SchemaShapes.Of(input);
        bool probability = _options.Calibration == CalibrationKind.None && RescoredShapes.HasProbability(shape, _trainer.GetOutputSchema(shape));
        return new RescoringComponent(probability ? ScoreNames.Probability : ScoreNames.Score, calibration: null, threshold: 0, probability);
    }

    /// <summary>The score of each row, by a model that was not fitted to it.</summary>
    private float[] ScoreHeldOutRows(LabelledRows rows, RescoringComponent start, FitSession session)
    {
        int[] counts = rows.CountClasses();
        int fewest = counts.Min();
        if (fewest < 2)
        {
            throw new ArgumentException(
                $"Class '{rows.Classes[Array.IndexOf(counts, fewest)]}' of label column '{rows.LabelColumn}' has {fewest} row; to hold rows out of each class at least two are needed.");
        }

        RepeatedStratifiedKFold drawn = FoldDraw.Draw(rows, Math.Min(_options.NumberOfFolds, fewest), repeats: 1, session.Seed);
        float[] scores = new float[rows.Labels.Length];
        foreach (Fold fold in drawn.Trials[0].Folds)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            ITransformer model = _trainer.Fit(rows.Select(fold.Training));
            IDataView scored = Scoring.AsCrossValidation(model, rows.Select(fold.Test));
            float[] found = [.. new RescoringTransformer(start).Transform(scored).GetColumn<float>(ScoreNames.Score)];
            for (int i = 0; i < fold.Test.Length; i++)
            {
                scores[fold.Test[i]] = float.IsFinite(found[i])
                    ? found[i]
                    : throw new ArgumentException($"Row {fold.Test[i]} got the score {found[i]} while it was held out; a threshold or a curve needs numbers.");
            }
        }

        return scores;
    }

    private RescoringComponent Choose(RescoringComponent start, float[] scores, int[] labels, FitSession session)
    {
        IScoreCalibration? calibration = _options.Calibration switch
        {
            CalibrationKind.Platt => PlattScaling.Fit(scores, labels),
            CalibrationKind.Isotonic => IsotonicCalibration.Fit(scores, labels),
            _ => null,
        };
        RescoringComponent calibrated = calibration is null
            ? start
            : new RescoringComponent(ScoreNames.Score, calibration, threshold: 0, hasProbability: true);
        if (_options.Goal is not ThresholdGoal goal)
        {
            return calibrated;
        }

        float[] shifted = calibration is null ? scores : [.. scores.Select(calibrated.LogOdds)];
        TunedThreshold tuned = ThresholdTuner.Tune(shifted, labels, goal);
        session.Info(FormattableString.Invariant(
            $"Threshold {tuned.Threshold:F4} for {goal.Name}: {tuned.Value:F4} on {labels.Length} rows, each scored by a model that had not seen it."));
        return calibrated.WithThreshold(tuned.Threshold);
    }
}
