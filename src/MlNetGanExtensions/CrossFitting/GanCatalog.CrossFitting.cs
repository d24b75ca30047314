using Microsoft.ML;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions;

/// <content>Thresholds, calibration and prior correction.</content>
public sealed partial class GanCatalog
{
    /// <summary>Gives a trainer a threshold that is chosen on rows that it was not trained on.</summary>
    /// <param name="trainer">A binary trainer, or a chain that ends in one; best the whole pipeline, imputer and oversampler included.</param>
    /// <param name="goal">What the threshold is chosen for; null takes <see cref="ThresholdGoal.F1"/>.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <param name="numberOfFolds">The number of folds, at least 2; each costs a fit.</param>
    /// <param name="calibration">How scores become probabilities; chosen on the same rows.</param>
    /// <param name="seed">Seed of the folds; null takes one from the context.</param>
    /// <exception cref="ArgumentNullException">The trainer or the name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="CrossFittedEstimator"/>
    public CrossFittedEstimator WithThreshold(
        IEstimator<ITransformer> trainer,
        ThresholdGoal? goal = null,
        string labelColumnName = "Label",
        int numberOfFolds = 5,
        CalibrationKind calibration = CalibrationKind.None,
        ulong? seed = null) => CrossFitted(trainer, new CrossFittedEstimator.Options
        {
            LabelColumnName = labelColumnName,
            Goal = goal ?? ThresholdGoal.F1,
            NumberOfFolds = numberOfFolds,
            Calibration = calibration,
            Seed = seed,
        });

    /// <summary>Gives a trainer probabilities that are fitted on rows that it was not trained on. The threshold stays at one half.</summary>
    /// <param name="trainer">A binary trainer, or a chain that ends in one; best the whole pipeline, imputer and oversampler included.</param>
    /// <param name="calibration">How scores become probabilities.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <param name="numberOfFolds">The number of folds, at least 2; each costs a fit.</param>
    /// <param name="seed">Seed of the folds; null takes one from the context.</param>
    /// <exception cref="ArgumentNullException">The trainer or the name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="CrossFittedEstimator"/>
    public CrossFittedEstimator WithCalibration(
        IEstimator<ITransformer> trainer,
        CalibrationKind calibration = CalibrationKind.Platt,
        string labelColumnName = "Label",
        int numberOfFolds = 5,
        ulong? seed = null) => CrossFitted(trainer, new CrossFittedEstimator.Options
        {
            LabelColumnName = labelColumnName,
            NumberOfFolds = numberOfFolds,
            Calibration = calibration,
            Seed = seed,
        });

    /// <summary>Gives a trainer a threshold, a calibration or both that are chosen on rows that it was not trained on.</summary>
    /// <param name="trainer">A binary trainer, or a chain that ends in one; best the whole pipeline, imputer and oversampler included.</param>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The trainer, the options or the label's name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="CrossFittedEstimator"/>
    public CrossFittedEstimator CrossFitted(IEstimator<ITransformer> trainer, CrossFittedEstimator.Options options)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(options);
        return new CrossFittedEstimator(Context, trainer, options);
    }

    /// <summary>Puts the probabilities of a trainer that resamples or weights its rows back to the true class ratio.</summary>
    /// <param name="trainer">A binary trainer with a probability, joined to its oversampler or weights.</param>
    /// <param name="strategy">How many rows, or how much weight, are added to each class: the strategy of the oversampler.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <seealso cref="PriorCorrectedEstimator"/>
    public PriorCorrectedEstimator WithPriorCorrection(IEstimator<ITransformer> trainer, SamplingStrategy strategy, string labelColumnName = "Label")
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(labelColumnName);
        return new PriorCorrectedEstimator(Context, trainer, strategy, labelColumnName);
    }
}
