using Microsoft.ML;
using Microsoft.ML.Runtime;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Fitting;

/// <summary>What one call of <c>Fit</c> has to do with its surroundings: a seed, a place to log to, and the reasons to stop.</summary>
internal sealed class FitSession : IDisposable
{
    private readonly IChannel _channel;
    private readonly CancellationTokenSource _stop;
    private readonly ContextWatch _watch;
    private readonly string _name;

    /// <summary>Starts a session.</summary>
    /// <param name="context">The context of the pipeline.</param>
    /// <param name="name">The component's name, under which its messages appear in <see cref="MLContext.Log"/>.</param>
    /// <param name="seed">The seed of the options; null takes one from the context.</param>
    /// <param name="cancellation">The token of the options.</param>
    /// <exception cref="OperationCanceledException">It was cancelled beforehand.</exception>
    public FitSession(MLContext context, string name, ulong? seed, CancellationToken cancellation)
    {
        // Nothing was started yet, so nothing has to be stopped: a watch that nobody disposes would go on for ever.
        cancellation.ThrowIfCancellationRequested();
        _name = name;
        IHost host = ((IHostEnvironment)context).Register(name);
        _channel = host.Start("Training");
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _watch = new ContextWatch(context, _stop);

        // One number, and our own streams from there on: the host's generator is neither thread-safe nor the same in every release.
#pragma warning disable RS0030 // The context's seed can be had in no other way.
        Seed = seed ?? (ulong)host.Rand.Next();
#pragma warning restore RS0030
    }

    /// <summary>The seed of everything random in this fit. An option's seed gives the same in every fit; else contexts made with the same seed
    /// give the same, as long as the same components were created in the same order.</summary>
    public ulong Seed { get; }

    /// <summary>Cancelled when the options' token is, or when the context's work is, as by an AutoML time budget.</summary>
    public CancellationToken Cancellation => _stop.Token;

    public void Info(string message) => _channel.Info(MessageSensitivity.None, "{0}", message);

    public void Warning(string message) => _channel.Warning(MessageSensitivity.None, "{0}", message);

    /// <summary>Tells a user's own listener of each epoch, and the log of about ten of them: a fit has hundreds.</summary>
    /// <param name="listener">The listener of the options, if there is one.</param>
    public IProgress<TrainingProgress> Progress(IProgress<TrainingProgress>? listener) => new Relay(this, listener);

    public void Dispose()
    {
        _watch.Dispose();
        _stop.Dispose();
        _channel.Dispose();
    }

    private sealed class Relay(FitSession session, IProgress<TrainingProgress>? listener) : IProgress<TrainingProgress>
    {
        private readonly Lock _gate = new();

        public void Report(TrainingProgress value)
        {
            listener?.Report(value);
            int every = Math.Max(value.Epochs / 10, 1);
            if (value.Epoch % every != 0)
            {
                return;
            }

            // Members that train side by side report from their own threads; a channel takes one message at a time.
            lock (_gate)
            {
                session._channel.Trace(
                    MessageSensitivity.None, "{0}: epoch {1} of {2}, loss {3:F5}", session._name, value.Epoch, value.Epochs, value.Loss);
            }
        }
    }
}
