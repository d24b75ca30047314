using Microsoft.ML;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions;

/// <summary>Joins oversamplers to ML.NET's trainers.</summary>
public static class OversamplingExtensions
{
    /// <summary>
    /// The same trainer, learning from rows that an oversampler has evened out. The recommended way to oversample: the rows are made when
    /// <c>Fit</c> is called, from the rows that it is given, and the fitted model is the trainer's own. What stands behind it in a pipeline,
    /// as a calibrator, is fitted on real rows only.
    /// </summary>
    /// <typeparam name="TTransformer">What the trainer gives.</typeparam>
    /// <param name="trainer">A trainer, or a chain of estimators that ends in one.</param>
    /// <param name="oversampler">Made by <c>ml.Gan()</c>; it may be used for several trainers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEstimator<TTransformer> WithOversampling<TTransformer>(this IEstimator<TTransformer> trainer, OversamplingEstimator oversampler)
        where TTransformer : class, ITransformer
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(oversampler);
        return new OversampledEstimator<TTransformer>(trainer, oversampler);
    }
}
