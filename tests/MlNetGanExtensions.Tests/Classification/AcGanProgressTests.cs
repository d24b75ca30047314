using Microsoft.ML;
using MlNetGanExtensions.Classification;
using static MlNetGanExtensions.Tests.Classification.QuickAcGan;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>How a fit of the two-class trainer is followed and stopped.</summary>
public sealed class AcGanProgressTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Cancellation_stops_a_fit()
    {
        using CancellationTokenSource source = new();
        AcGanBinaryTrainer.Options options = new() { Epochs = 1_000_000, CancellationToken = source.Token };
        options.Progress = new ToldProgress(_ => source.Cancel());
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(options);
        trainer.Invoking(t => t.Fit(Wdbc.View(_ml))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_context_s_own_cancellation_stops_a_fit()
    {
        AcGanBinaryTrainer.Options options = new() { Epochs = 1_000_000 };
        bool cancelled = false;
        options.Progress = new ToldProgress(_ =>
        {
            if (!cancelled)
            {
                cancelled = true;
                typeof(MLContext).GetMethod("CancelExecution", (System.Reflection.BindingFlags)0x34)!.Invoke(_ml, null);
            }
        });
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(options);
        trainer.Invoking(t => t.Fit(Wdbc.View(_ml))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Progress_is_told_of_each_epoch_of_each_member_and_the_log_of_the_rows()
    {
        List<string> messages = [];
        _ml.Log += (_, message) => messages.Add($"{message.Kind}|{message.RawMessage}");
        List<int> epochs = [];
        AcGanBinaryTrainer.Options options = Quick();
        options.Progress = new ToldProgress(value => epochs.Add(value.Epoch));
        _ml.Gan().AcGan(options).Fit(Wdbc.View(_ml));
        epochs.Should().Equal(Enumerable.Range(1, 15).Concat(Enumerable.Range(1, 15)));
        messages.Should().Contain("Info|Training on 569 rows with 30 features: 357 with false, 212 with true.");
        messages.Should().NotContain(message => message.StartsWith("Warning"));
    }
}
