using Microsoft.ML;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions;

public sealed partial class GanCatalog
{
    /// <summary>
    /// Makes an oversampler: <c>trainer.WithOversampling(ml.Gan().GanOversampler())</c>, or a step before a trainer, or an argument of
    /// <see cref="Oversample(IDataView, OversamplingEstimator)"/>.
    /// </summary>
    /// <param name="labelColumnName">The class of a row: Boolean, or a key.</param>
    /// <param name="featureColumnName">The features: a vector of Single of known size.</param>
    /// <param name="ratio">The share of the largest class that every class has in the end, from 0 to 1.</param>
    /// <param name="generator">What makes the rows.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1, or there is no such generator.</exception>
    /// <seealso cref="Oversampling.GanOversampler"/>
    public GanOversampler GanOversampler(
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        double ratio = 1,
        GeneratorKind generator = GeneratorKind.TabularGan) => GanOversampler(new GanOversampler.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            Ratio = ratio,
            Generator = generator,
        });

    /// <summary>Makes an oversampler.</summary>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The options or a name in them are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="Oversampling.GanOversampler"/>
    public GanOversampler GanOversampler(GanOversampler.Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new GanOversampler(Context, options);
    }

    /// <summary>Makes an oversampler of any resampler of the core library, as of <c>new Smote()</c>.</summary>
    /// <param name="resampler">Makes the rows; it has its own seed.</param>
    /// <param name="labelColumnName">The class of a row: Boolean, or a key.</param>
    /// <param name="featureColumnName">The features: a vector of Single of known size.</param>
    /// <exception cref="ArgumentNullException">The resampler or a name is null.</exception>
    /// <seealso cref="OversamplerEstimator"/>
    public OversamplerEstimator Oversampler(Resampling.IResampler resampler, string labelColumnName = "Label", string featureColumnName = "Features") =>
        Oversampler(resampler, new OversamplerEstimator.Options { LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName });

    /// <summary>Makes an oversampler of any resampler of the core library.</summary>
    /// <param name="resampler">Makes the rows; it has its own seed.</param>
    /// <param name="options">The columns; they are copied.</param>
    /// <exception cref="ArgumentNullException">The resampler, the options or a name in them are null.</exception>
    /// <seealso cref="OversamplerEstimator"/>
    public OversamplerEstimator Oversampler(Resampling.IResampler resampler, OversamplerEstimator.Options options)
    {
        ArgumentNullException.ThrowIfNull(resampler);
        ArgumentNullException.ThrowIfNull(options);
        return new OversamplerEstimator(Context, resampler, options);
    }

    /// <summary>Enlarges a view now, with the tuned settings.</summary>
    /// <param name="data">Training rows only: rows made of others, or before a split, would leak into what is evaluated.</param>
    /// <param name="labelColumnName">The class of a row: Boolean, or a key.</param>
    /// <param name="featureColumnName">The features: a vector of Single of known size.</param>
    /// <returns>The rows, untouched and in order, and the made rows behind them; in memory, and with the same schema.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public IDataView Oversample(IDataView data, string labelColumnName = "Label", string featureColumnName = "Features") =>
        Oversample(data, GanOversampler(labelColumnName, featureColumnName));

    /// <summary>Enlarges a view now.</summary>
    /// <param name="data">Training rows only: rows made of others, or before a split, would leak into what is evaluated.</param>
    /// <param name="oversampler">Makes the rows.</param>
    /// <returns>
    /// The rows, untouched and in order, and the made rows behind them; in memory, and with the same schema. In other columns than the label
    /// and the features, made rows hold what <see cref="OversamplingOptions.UnknownColumns"/> says.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
#pragma warning disable CA1822 // A catalog's methods are reached through the context, whether they need it or not.
    public IDataView Oversample(IDataView data, OversamplingEstimator oversampler)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(oversampler);
        return oversampler.Oversample(data, forTrees: false);
    }
#pragma warning restore CA1822
}
