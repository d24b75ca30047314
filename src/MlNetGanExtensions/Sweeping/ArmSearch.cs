using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Fitting;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Tries arms one after another until the tuner, the number of trials or the time is at its end.</summary>
internal sealed class ArmSearch(ImbalancedExperimentOptions options, ArmSpace space, ArmRunner runner, ArmDeadline deadline, FitSession session)
{
    private const int MostRepetitions = 100;

    private readonly List<ArmTrial> _trials = [];

    public List<ArmTrial> Run(IArmTuner tuner)
    {
        foreach (ArmSettings nothing in space.DoNothing())
        {
            // The first is finished whatever it takes; what follows has to keep the time.
            if (!TryArm(nothing, limited: _trials.Any(trial => trial.Result.Failure is null)))
            {
                return _trials;
            }
        }

        HashSet<ArmSettings> tried = [.. _trials.Select(trial => trial.Settings)];
        int repetitions = 0;
        while (!IsAtEnd && repetitions < MostRepetitions && tuner.Propose(space, _trials) is ArmSettings proposed)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            ArmSettings arm = space.Possible(proposed);
            if (!tried.Add(arm))
            {
                repetitions++;
                continue;
            }

            repetitions = 0;
            if (!TryArm(arm, limited: true))
            {
                break;
            }
        }

        return _trials;
    }

    private bool IsAtEnd => _trials.Count >= options.MaximumTrials || deadline.IsOver;

    /// <summary>Tries an arm.</summary>
    /// <returns>Whether there is time for more.</returns>
    private bool TryArm(ArmSettings arm, bool limited)
    {
        if (limited && IsAtEnd)
        {
            return false;
        }

        int number = _trials.Count;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(session.Cancellation);
        if (limited && deadline.Left is TimeSpan left)
        {
            stop.CancelAfter(left);
        }

        void AfterFold(TimeSpan fold)
        {
            if (limited && !deadline.Allows(fold))
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }
        }

        // A thread of its own: a trainer that does not notice that it was stopped is left behind, and the experiment ends in time.
        CancellationToken token = stop.Token;
        Task<ArmTrial> work = Task.Factory.StartNew(
            () => runner.Run(number, arm, AfterFold, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            work.Wait(token);
        }
        catch (OperationCanceledException)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            session.Info($"The time is up; '{arm}' is not finished.");
            return false;
        }
        catch (AggregateException exception) when (exception.InnerException is OperationCanceledException)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            return false;
        }

        Keep(work.Result);
        return true;
    }

    private void Keep(ArmTrial trial)
    {
        _trials.Add(trial);
        ArmOutcome result = trial.Result;
        deadline.MayTake(SlowestLeader());
        session.Info(result.Failure is null
            ? FormattableString.Invariant($"Arm {result.Number}, {result.Name}: {options.Metric} {result.Summarise(options.Metric).Mean:F4} in {result.Time.TotalSeconds:F1} s.")
            : $"Arm {result.Number}, {result.Name}, failed: {result.Failure}");
        options.Progress?.Report(trial);
    }

    /// <summary>The time of a fold of the best arm that does nothing or of the best other one: one of them will be fitted to all rows.</summary>
    private TimeSpan SlowestLeader() => _trials
        .Where(trial => trial.Result.Failure is null)
        .GroupBy(trial => trial.Settings.IsNothing)
        .Select(group => group.MaxBy(trial => (options.HigherIsBetter ? 1 : -1) * trial.Result.Summarise(options.Metric).Mean)!)
        .Select(leader => leader.Result.Time / leader.Result.Folds.Count)
        .DefaultIfEmpty()
        .Max();
}
