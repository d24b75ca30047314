using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Fitting;

/// <summary>Notices that the work of a context was cancelled, for as long as one fit runs.</summary>
/// <remarks>
/// ML.NET keeps that state to itself, but its own estimators obey it: a normaliser that is fitted to one row throws when the context is
/// cancelled. One is tried every tenth of a second, beside the training, which costs a few thousandths of a thread.
/// </remarks>
internal sealed class ContextWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly NormalizingEstimator _canary;
    private readonly IDataView _oneRow;
    private readonly CancellationTokenSource _stop;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private bool _disposed;

    public ContextWatch(MLContext context, CancellationTokenSource stop)
    {
        _canary = context.Transforms.NormalizeMinMax(nameof(Cell.Value));
        _oneRow = context.Data.LoadFromEnumerable([new Cell()]);
        _stop = stop;
        _timer = new Timer(_ => Look(), state: null, Interval, Interval);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        _timer.Dispose();
    }

    private void Look()
    {
        // A look that takes longer than the interval must not queue up others, and none may come after the end.
        if (!_gate.TryEnter())
        {
            return;
        }

        try
        {
            if (!_disposed)
            {
                _canary.Fit(_oneRow);
            }
        }
        catch (OperationCanceledException)
        {
            _disposed = true;
            Stop();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever else is wrong with the context, the fit itself will meet it; thrown here, it would end the process.
            _disposed = true;
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Runs what others hung on the token; an exception of theirs must not end the process from a timer's thread.</summary>
    private void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (AggregateException)
        {
        }
    }

    private sealed class Cell
    {
        public float Value { get; set; }
    }
}
