using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions;

public sealed partial class GanCatalog
{
    /// <summary>Divides rows at random into a training and a test part in which each class has its share.</summary>
    /// <param name="data">
    /// The rows. They are read once, only the label and the key; the two views read them again. A source that gives other rows or another
    /// order the next time (a lazy query over something that changes) makes the parts meaningless: cache it first.
    /// </param>
    /// <param name="testFraction">The share of rows for the test part, above 0 and below 1.</param>
    /// <param name="labelColumnName">
    /// The class of each row: a Boolean, a key, text, or a number that is whole. A row without a label is an error.
    /// </param>
    /// <param name="samplingKeyColumnName">
    /// A column whose equal values keep rows on one side, such as a patient's number; null for none. Missing keys are equal to each other.
    /// </param>
    /// <param name="seed">The same seed gives the same rows; null takes one from the context.</param>
    /// <returns>
    /// Two lazy views with the schema, ids and order of the source. Without a key, each class has within 1 of its exact share
    /// (fraction × rows) in the test part, and at least one row on each side. With a key the shares are as near as a greedy assignment of
    /// whole groups gets them, and each side has each class.
    /// </returns>
    /// <exception cref="ArgumentNullException">The data or the label column's name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The fraction is not between 0 and 1, or a column is missing or of a type that does not serve.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There are no rows or is one class only, a row has no label, a class has one row only or is in one group only.
    /// </exception>
    public StratifiedTrainTestData StratifiedTrainTestSplit(
        IDataView data,
        double testFraction = 0.1,
        string labelColumnName = "Label",
        string? samplingKeyColumnName = null,
        ulong? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(labelColumnName);
        if (!(testFraction > 0 && testFraction < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, "Expected a fraction above 0 and below 1.");
        }

        using FitSession session = new(Context, "StratifiedTrainTestSplit", seed, CancellationToken.None);
        LabelledRows rows = LabelledRows.Read(data, labelColumnName, samplingKeyColumnName, session.Cancellation);
        Fold fold = SplitDraw.Draw(rows, testFraction, session.Seed);
        return new StratifiedTrainTestData(rows.Select(fold.Training), rows.Select(fold.Test));
    }

    /// <summary>Cross-validates an estimator for two classes on folds in which each class has its share.</summary>
    /// <param name="data">The rows, as <see cref="StratifiedTrainTestSplit"/> takes them, with two classes.</param>
    /// <param name="estimator">
    /// Fitted to each fold's training rows, fold after fold. What it makes of the held-out rows must have Score and PredictedLabel;
    /// with Probability the log-loss and the Brier score are given too.
    /// </param>
    /// <param name="options">How the folds are drawn; null for five folds by the column Label.</param>
    /// <remarks>
    /// Models are applied as by ML.NET's CrossValidate: a chain with all its members, those appended for training only included.
    /// The folds of a Boolean label are those of <see cref="RepeatedStratifiedKFold.Create"/> with the same seed.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The data or the estimator is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are fewer than two folds or fewer than one repeat, or a column is missing or of a type that does not serve.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, the number of classes does not serve (two here, at least two for the multiclass one), a row has no label, or a
    /// fold would lack a class; nothing was fitted then.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token or the context was cancelled.</exception>
    public StratifiedCrossValidationResult<BinaryClassificationMetrics> StratifiedCrossValidate(
        IDataView data, IEstimator<ITransformer> estimator, StratifiedCrossValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(estimator);
        options ??= new StratifiedCrossValidationOptions();
        BinaryEvaluation evaluation = new(Context, options.LabelColumnName);
        return CrossValidation.Run(
            Context, data, estimator, options, evaluation.MayHave, evaluation.Evaluate, MetricNames.AreaUnderRocCurve);
    }

    /// <summary>Cross-validates an estimator for two or more classes on folds in which each class has its share.</summary>
    /// <param name="data">The rows, as <see cref="StratifiedTrainTestSplit"/> takes them.</param>
    /// <param name="estimator">
    /// Fitted to each fold's training rows, fold after fold. What it makes of the held-out rows must have a key as the label, Score and
    /// PredictedLabel; it may itself turn a text label into a key.
    /// </param>
    /// <param name="options">How the folds are drawn; null for five folds by the column Label.</param>
    /// <inheritdoc cref="StratifiedCrossValidate" path="remarks|exception"/>
    public StratifiedCrossValidationResult<MulticlassClassificationMetrics> StratifiedCrossValidateMulticlass(
        IDataView data, IEstimator<ITransformer> estimator, StratifiedCrossValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(estimator);
        options ??= new StratifiedCrossValidationOptions();
        MulticlassEvaluation evaluation = new(Context, options.LabelColumnName);
        return CrossValidation.Run(
            Context, data, estimator, options, static _ => { }, evaluation.Evaluate, MetricNames.MacroAccuracy);
    }
}
