using Microsoft.ML;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Oversampling;

/// <summary>Evens out two classes with rows that carry a mark, so that a test can tell them from real ones wherever they turn up.</summary>
internal sealed class MarkingOversampler(MLContext context, MarkingOversampler.Options options)
    : OversamplingEstimator(context, "MarkingOversampler", options, seed: 1)
{
    /// <summary>The value of the first slot of a made row.</summary>
    public const float Mark = 77;

    private protected override MadeRows Make(OversamplingInput input, FitSession session)
    {
        int[] classes = input.Classes;
        int[] positive = [.. Enumerable.Range(0, classes.Length).Where(row => classes[row] == 1)];
        int missing = Math.Max(classes.Length - (2 * positive.Length), 0);
        Matrix made = input.Rows.SelectRows([.. Enumerable.Range(0, missing).Select(i => positive[i % positive.Length])]);
        for (int row = 0; row < missing; row++)
        {
            made[row, 0] = Mark;
        }

        return new MadeRows(made, [.. Enumerable.Repeat(1, missing)]);
    }

    public sealed class Options : OversamplingOptions;
}
