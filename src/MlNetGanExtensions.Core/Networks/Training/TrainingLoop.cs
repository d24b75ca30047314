using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Numerics.Functions;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>Epoch after epoch until the best validation loss has stood for a while, then back to the weights that had it.</summary>
internal sealed class TrainingLoop
{
    /// <summary>The most epochs.</summary>
    public required int Epochs { get; init; }

    /// <summary>Stops after this many epochs without a better validation loss; 0 never stops early.</summary>
    public int Patience { get; init; }

    public LearningRateSchedule Schedule { get; init; }

    /// <summary>The optimisers whose rate follows the schedule.</summary>
    public IReadOnlyList<Optimizer> Optimizers { get; init; } = [];

    public IProgress<TrainingProgress>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <param name="epoch">Runs one epoch and returns its mean loss.</param>
    /// <param name="validate">The validation loss of the present weights; null trains to the end and keeps the last weights.</param>
    /// <param name="variables">What is restored to the best epoch.</param>
    public TrainingHistory Run(Func<double> epoch, Func<double>? validate, IReadOnlyList<Variable> variables)
    {
        List<TrainingProgress> history = [];
        WeightSnapshot best = new(variables);
        double bestLoss = double.PositiveInfinity;
        int bestEpoch = 0;
        for (int done = 1; done <= Epochs; done++)
        {
            Cancellation.ThrowIfCancellationRequested();
            SetRates(done - 1);
            TrainingProgress progress = new(done, Epochs, epoch(), validate?.Invoke() ?? double.NaN);
            history.Add(progress);
            Progress?.Report(progress);
            if (validate is null)
            {
                bestEpoch = done;
            }
            else if (progress.ValidationLoss < bestLoss)
            {
                bestLoss = progress.ValidationLoss;
                bestEpoch = done;
                best.Take();
            }
            else if (Patience > 0 && done - bestEpoch >= Patience)
            {
                break;
            }
        }

        if (validate is not null && bestEpoch > 0)
        {
            best.Restore();
        }

        return new TrainingHistory(history, bestEpoch);
    }

    private void SetRates(int epoch)
    {
        double done = (double)epoch / Epochs;
        double factor = Schedule switch
        {
            LearningRateSchedule.Cosine => 0.5 * (1 + Turn.Cosine(done / 2)),
            LearningRateSchedule.Linear => 1 - done,
            _ => 1,
        };
        foreach (Optimizer optimizer in Optimizers)
        {
            optimizer.LearningRate = optimizer.InitialLearningRate * (float)factor;
        }
    }
}
