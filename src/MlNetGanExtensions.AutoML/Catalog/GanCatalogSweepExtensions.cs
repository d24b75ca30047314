using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions;

/// <summary>Adds what AutoML can search to <c>ml.Gan()</c>.</summary>
public static class GanCatalogSweepExtensions
{
    /// <summary>Everything that can be done about unequal classes around a logistic regression, as one sweepable pipeline.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The rows, with a vector of Single of known size named Features; see the other overload.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public static SweepablePipeline SweepablePipeline(this GanCatalog catalog, IDataView data, string labelColumnName = "Label") =>
        SweepablePipeline(catalog, data, new ImbalancedExperimentOptions { LabelColumnName = labelColumnName });

    /// <summary>
    /// Everything that can be done about unequal classes as one sweepable pipeline: imputer × resampler with its own options × amount × trainer ×
    /// calibration × threshold. For <c>ml.Auto().CreateExperiment().SetDataset(…).SetPipeline(…)</c>.
    /// </summary>
    /// <remarks>
    /// <format type="text/markdown"><![CDATA[
    /// - A resampler's own options are searched only when it is chosen; doing nothing is one of the choices, and the first.
    /// - Rows are made while a pipeline is fitted and never otherwise: no trial scores a made row.
    /// - Values out of range are clamped. A training that goes wrong, as one that diverges, gives a trial that predicts the class shares; the log
    ///   says why.
    /// - AutoML's own limits apply, so those in the options have no effect; nor have their folds and their metric.
    ///
    /// AutoML's folds are not stratified, and it gives the model of its first fold. `CreateImbalancedSweep` does better in both.
    /// ]]></format>
    /// </remarks>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The rows. It is looked whether features are missing and which are categories; nothing else is learned from them.</param>
    /// <param name="options">Columns, trainers, choices, inner folds and seed; they are copied.</param>
    /// <exception cref="ArgumentNullException">An argument, or a name, a list or the goal in the options is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or a column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">There is no trainer, two have one name, or nothing can be tried.</exception>
    public static SweepablePipeline SweepablePipeline(this GanCatalog catalog, IDataView data, ImbalancedExperimentOptions options) =>
        Sweepables(catalog, data, options).Pipeline;

    /// <summary>The same as <see cref="SweepablePipeline(GanCatalog, IDataView, ImbalancedExperimentOptions)"/>, as alternatives for a pipeline of one's own.</summary>
    /// <remarks>They are a pipeline's last step: <c>pipeline.Append(ml.Gan().SweepableArms(data, options))</c>.</remarks>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The rows.</param>
    /// <param name="options">Columns, trainers, choices, inner folds and seed; they are copied.</param>
    /// <returns>One for each kind of resampler, doing nothing first.</returns>
    /// <inheritdoc cref="SweepablePipeline(GanCatalog, IDataView, ImbalancedExperimentOptions)" path="/exception"/>
    public static SweepableEstimator[] SweepableArms(this GanCatalog catalog, IDataView data, ImbalancedExperimentOptions options) =>
        Sweepables(catalog, data, options).Estimators;

    /// <summary>The imputers as alternatives for a pipeline of one's own: mean, regressions in turns, normal distribution, and autoencoders with their own options.</summary>
    /// <remarks>An imputer adds no rows, so it can stand alone: <c>pipeline.Append(ml.Gan().SweepableImputers("Features"))</c>.</remarks>
    /// <param name="catalog">The catalog.</param>
    /// <param name="columnName">A column of Single or of vectors of Single; NaN marks a missing cell.</param>
    /// <param name="seed">Seed of the autoencoders.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SweepableEstimator[] SweepableImputers(this GanCatalog catalog, string columnName, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(columnName);
        SearchSpace<StackedAutoencoderImputer.Options> space = new(new StackedAutoencoderImputer.Options());
        return
        [
            new((ml, _) => ml.Gan().Imputer(new SimpleImputer(), columnName), []),
            new((ml, _) => ml.Gan().ChainedImputer(columnName), []),
            new((ml, _) => ml.Gan().Imputer(new GaussianImputer(), columnName), []),
            new(
                (ml, values) =>
                {
                    StackedAutoencoderImputer.Options options = SampledValues.Within(space, values).AsType<StackedAutoencoderImputer.Options>();
                    options.Columns = [new InputOutputColumnPair(columnName)];
                    options.Seed = seed;
                    return ml.Gan().StackedAutoencoderImputer(options);
                },
                space),
        ];
    }

    /// <summary>The auxiliary-classifier GAN with its own options. A training that diverges gives a model that predicts the class shares.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="labelColumnName">The label: a Boolean column.</param>
    /// <param name="featureColumnName">The features: a vector of Single of known size.</param>
    /// <param name="seed">Seed of its trainings.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SweepableEstimator SweepableAcGan(
        this GanCatalog catalog, string labelColumnName = "Label", string featureColumnName = "Features", ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(labelColumnName);
        ArgumentNullException.ThrowIfNull(featureColumnName);
        SearchSpace<AcGanBinaryTrainer.Options> space = new(new AcGanBinaryTrainer.Options());
        return new SweepableEstimator(
            (ml, values) =>
            {
                AcGanBinaryTrainer.Options options = SampledValues.Within(space, values).AsType<AcGanBinaryTrainer.Options>();
                options.LabelColumnName = labelColumnName;
                options.FeatureColumnName = featureColumnName;
                options.Seed = seed;
                return new LenientEstimator(ml, labelColumnName, _ => ml.Gan().AcGan(options));
            },
            space);
    }

    /// <summary>Compares ways to deal with unequal classes on stratified folds, with AutoML's tuners.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The rows.</param>
    /// <param name="options">
    /// All settings; they are copied. Limits and tuner are AutoML's, so <see cref="ImbalancedExperimentOptions.Seconds"/> (but for what it says of one arm),
    /// <see cref="ImbalancedExperimentOptions.MaximumTrials"/> and <see cref="ImbalancedExperimentOptions.Tuner"/> have no effect.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument, or a name, a list or the goal in the options is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or a column is missing or of another type.</exception>
    /// <exception cref="ArgumentException">
    /// There is no trainer, two have one name, there are not two classes, or a class has too few rows for the folds.
    /// </exception>
    /// <seealso cref="ImbalancedSweep"/>
    public static ImbalancedSweep CreateImbalancedSweep(this GanCatalog catalog, IDataView data, ImbalancedExperimentOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return new ImbalancedSweep(catalog.Context, data, options);
    }

    private static ArmSweepables Sweepables(GanCatalog catalog, IDataView data, ImbalancedExperimentOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ImbalancedExperimentOptions copy = options.CheckedButForLimits();
        return new ArmSweepables(ExperimentRows.SpaceOf(data, copy), copy, (int)((copy.Seed ?? 1) & int.MaxValue));
    }
}
