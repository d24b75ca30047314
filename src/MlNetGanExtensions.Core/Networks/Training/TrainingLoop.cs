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

    /// <summary>The validation loss is asked for after each so many epochs, and after the last one.</summary>
    public int ValidationInterval { get; init; } = 1;

    public LearningRateSchedule Schedule { get; init; }

    /// <summary>Keeps the state; null keeps nothing.</summary>
    public ITrainingMemory? Memory { get; init; }

    /// <summary>The optimisers whose rate follows the schedule.</summary>
    public IReadOnlyList<Optimizer> Optimizers { get; init; } = [];

    public IProgress<TrainingProgress>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <param name="epoch">Runs one epoch, told how many are done, and returns its mean loss.</param>
    /// <param name="validate">The validation loss of the present weights; null trains to the end and keeps the last weights.</param>
    /// <param name="variables">What is restored to the best epoch.</param>
    public TrainingHistory Run(Func<int, double> epoch, Func<double>? validate, IReadOnlyList<Variable> variables)
    {
        WeightSnapshot best = new(variables);
        TrainingMoment moment = Recall(best);
        while (!moment.Finished)
        {
            Cancellation.ThrowIfCancellationRequested();
            int done = moment.History.Count + 1;
            SetRates(done - 1);
            double loss = epoch(done - 1);
            bool validates = validate is not null && (done % ValidationInterval == 0 || done == Epochs);
            TrainingProgress progress = new(done, Epochs, loss, validates ? validate!() : double.NaN);
            moment.History.Add(progress);
            Progress?.Report(progress);
            moment.Finished = done == Epochs;
            if (validate is null)
            {
                moment.BestEpoch = done;
            }
            else if (progress.ValidationLoss < moment.BestLoss)
            {
                moment.BestLoss = progress.ValidationLoss;
                moment.BestEpoch = done;
                best.Take();
            }
            else if (validates && Patience > 0 && done - moment.BestEpoch >= Patience)
            {
                moment.Finished = true;
            }

            if (Memory is not null && (moment.Finished || done % Memory.Interval == 0))
            {
                Memory.Keep(moment, best);
            }
        }

        if (validate is not null && moment.BestEpoch > 0)
        {
            best.Restore();
        }

        return new TrainingHistory(moment.History, moment.BestEpoch);
    }

    /// <summary>Where the training goes on: where it was interrupted, or at its beginning.</summary>
    private TrainingMoment Recall(WeightSnapshot best)
    {
        TrainingMoment moment = Memory?.Recall(best) ?? new TrainingMoment();
        for (int i = 0; i < moment.History.Count; i++)
        {
            moment.History[i] = moment.History[i] with { Epochs = Epochs };
        }

        moment.Finished |= moment.History.Count >= Epochs;
        return moment;
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
