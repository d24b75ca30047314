using Microsoft.ML;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;

namespace MlNetGanExtensions.Oversampling;

/// <summary>
/// Adds rows by any resampler of the core library, such as <see cref="Smote"/>, <see cref="SmoteNc"/> or <see cref="RandomOversampler"/>: the
/// plain methods that a GAN has to be compared with. Made by <see cref="GanCatalog.Oversampler(IResampler, string, string)"/>.
/// </summary>
/// <remarks>
/// When rows are made, and what they hold, is as with <see cref="Oversampling.GanOversampler"/>. The resampler has a seed of its own.
/// </remarks>
public sealed class OversamplerEstimator : OversamplingEstimator
{
    private readonly IResampler _resampler;

    internal OversamplerEstimator(MLContext context, IResampler resampler, Options options)
        : base(context, resampler.GetType().Name, options.Checked(), seed: 0) => _resampler = resampler;

    private protected override MadeRows Make(OversamplingInput input, FitSession session) =>
        MadeRows.Of(_resampler.Resample(input.Rows, input.Classes, input.Layout, session.Cancellation));

    /// <summary>Settings of <see cref="OversamplerEstimator"/>. They are copied when the estimator is made.</summary>
    public sealed class Options : OversamplingOptions
    {
        internal Options Checked()
        {
            CheckShared();
            return (Options)Copy();
        }
    }
}
