using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.AutoML;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Runs AutoML's trials on the folds of a sweep.</summary>
/// <remarks>AutoML disposes its runner after each trial; this one lives on, so there is nothing to dispose.</remarks>
internal sealed class ImbalancedTrialRunner(ImbalancedSweep sweep) : ITrialRunner
{
    private double _leastLoss = double.MaxValue;

    public async Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArmSettings arm = sweep.Read(settings);

        // A thread of its own: a trainer that does not notice that it was stopped is left behind, and the experiment ends in time.
        return await Task.Factory
            .StartNew(() => Run(settings, arm, ct), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .WaitAsync(ct)
            .ConfigureAwait(false);
    }

    public void Dispose()
    {
    }

    private TrialResult Run(TrialSettings settings, ArmSettings arm, CancellationToken cancellation)
    {
        Stopwatch time = Stopwatch.StartNew();
        double metric = sweep.MetricOf(sweep.Try(arm, cancellation));
        double loss = double.IsFinite(metric) ? (sweep.HigherIsBetter ? -metric : metric) : double.MaxValue;

        // Only what may win is worth a fit to all rows.
        ITransformer? model = loss < _leastLoss ? Fit(arm, cancellation) : null;
        if (loss < _leastLoss && model is null)
        {
            loss = double.MaxValue;
        }

        _leastLoss = Math.Min(loss, _leastLoss);
        return new TrialResult
        {
            TrialSettings = settings,
            Loss = loss,
            Metric = metric,
            Model = model,
            DurationInMilliseconds = time.Elapsed.TotalMilliseconds,
        };
    }

    /// <summary>Null where the training goes wrong on all rows, though it did not on the folds.</summary>
    private ITransformer? Fit(ArmSettings arm, CancellationToken cancellation)
    {
        try
        {
            return sweep.Fit(arm, cancellation);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
