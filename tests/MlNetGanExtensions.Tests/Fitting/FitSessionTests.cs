using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.ML;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Tests.Fitting;

public sealed class FitSessionTests
{
    [Fact]
    public void Messages_arrive_in_the_log_under_the_component_s_name()
    {
        MLContext ml = new(1);
        List<LoggingEventArgs> messages = [];
        ml.Log += (_, message) => messages.Add(message);
        using (FitSession session = new(ml, "AcGanBinaryTrainer", seed: 1, CancellationToken.None))
        {
            session.Info("braces {0} stay");
            session.Warning("3 cells are missing");
            IProgress<TrainingProgress> progress = session.Progress(null);
            for (int epoch = 1; epoch <= 100; epoch++)
            {
                progress.Report(new TrainingProgress(epoch, 100, 1, double.NaN));
            }
        }

        messages.Should().Contain(message => message.RawMessage == "braces {0} stay" && message.Source.StartsWith("AcGanBinaryTrainer"));
        messages.Should().Contain(message => message.RawMessage == "3 cells are missing");
        messages.Count(message => message.RawMessage.Contains("epoch")).Should().Be(10);
    }

    [Fact]
    public void A_listener_hears_every_epoch()
    {
        using FitSession session = new(new MLContext(1), "Test", seed: 1, CancellationToken.None);
        List<int> epochs = [];
        IProgress<TrainingProgress> progress = session.Progress(new ToldProgress(value => epochs.Add(value.Epoch)));
        for (int epoch = 1; epoch <= 7; epoch++)
        {
            progress.Report(new TrainingProgress(epoch, 7, 1, double.NaN));
        }

        epochs.Should().Equal(1, 2, 3, 4, 5, 6, 7);
    }

    [Fact]
    public void A_seed_of_the_options_is_kept_and_one_of_the_context_repeats_with_the_context()
    {
        Seed(new MLContext(1), 7).Should().Be(7);
        Seed(new MLContext(2), 7).Should().Be(7);
        Seed(new MLContext(1), null).Should().Be(Seed(new MLContext(1), null));
        Seed(new MLContext(1), null).Should().NotBe(Seed(new MLContext(2), null));
    }

    [Fact]
    public void A_context_whose_work_is_cancelled_stops_the_session()
    {
        MLContext ml = new(1);
        using FitSession session = new(ml, "Test", seed: 1, CancellationToken.None);
        session.Cancellation.IsCancellationRequested.Should().BeFalse();

        // Public only through an experimental package; AutoML calls it when a trial's time is over.
        typeof(MLContext).GetMethod("CancelExecution", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.Invoke(ml, null);
        session.Cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)).Should().BeTrue();
    }

    [Fact]
    public void Watching_the_context_writes_nothing_to_the_log()
    {
        MLContext ml = new(1);
        using FitSession session = new(ml, "Test", seed: 1, CancellationToken.None);
        ConcurrentQueue<string> messages = new();
        ml.Log += (_, message) => messages.Enqueue(message.Message);
        session.Cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(500)).Should().BeFalse();

        // A user's handler need not be safe for threads that the user did not start.
        messages.Should().BeEmpty();
    }

    [Fact]
    public void The_options_token_stops_the_session()
    {
        using CancellationTokenSource source = new();
        using FitSession session = new(new MLContext(1), "Test", seed: 1, source.Token);
        source.Cancel();
        session.Cancellation.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public void A_session_that_never_starts_leaves_nothing_running()
    {
        WeakReference context = CancelledBeforehand();
        for (int i = 0; i < 10 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // A timer that still looked at the context would keep it.
        context.IsAlive.Should().BeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CancelledBeforehand()
    {
        MLContext ml = new(1);
        Action start = () => new FitSession(ml, "Test", seed: 1, new CancellationToken(canceled: true)).Dispose();
        start.Should().Throw<OperationCanceledException>();
        return new WeakReference(ml);
    }

    private static ulong Seed(MLContext ml, ulong? seed)
    {
        using FitSession session = new(ml, "Test", seed, CancellationToken.None);
        return session.Seed;
    }
}
