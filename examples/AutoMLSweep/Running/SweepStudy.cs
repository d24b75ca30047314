using System.Diagnostics;
using Microsoft.ML;
using MlNetGanExtensions.Examples.AutoMLSweep.CommandLine;
using MlNetGanExtensions.Examples.AutoMLSweep.Data;
using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>Puts a last part aside, sweeps the rest, and looks at the last part once.</summary>
internal static class SweepStudy
{
    public static SweepOutcome Run(SweepTable table, RunOptions options, IOutput output, CancellationToken cancellation)
    {
        MLContext ml = new(seed: 1);
        StratifiedTrainTestData parts = ml.Gan().StratifiedTrainTestSplit(TableView.Of(ml, table), table.TestShare, seed: options.Seed);
        ImbalancedExperimentResult result = output.Progress(table.Name, (int)Math.Ceiling(options.Seconds), step => Sweep(ml, parts.TrainSet, options, step, cancellation));

        ITransformer nothing = Fit(result.Nothing);
        LastLook last = Look(result.NothingIsAsGood ? nothing : result.Model);

        // Whether it was right to leave it, or to take it.
        LastLook? best = result.Comparison.Best is { } leader ? Look(Fit(result.Trials.Single(trial => trial.Result.Number == leader.Arm.Number))) : null;
        return new SweepOutcome(table, result, last, best);

        ITransformer Fit(ArmTrial trial) => ml.Gan()
            .ImbalancedArm(trial.Settings, Trainers.All.Single(trainer => trainer.Name == trial.Settings.Trainer)).Fit(parts.TrainSet);

        LastLook Look(ITransformer model) => LastLook.At(parts.TestSet, model, nothing, options.Seed);
    }

    private static ImbalancedExperimentResult Sweep(MLContext ml, IDataView rows, RunOptions options, Action step, CancellationToken cancellation)
    {
        Clock clock = new((int)Math.Ceiling(options.Seconds), step);
        ImbalancedExperimentResult result = Search.Run(ml, rows, new ImbalancedExperimentOptions
        {
            Trainers = Trainers.All,
            Seconds = options.Seconds,
            MaximumTrials = options.Trials,
            Seed = options.Seed,
            Progress = clock,
            CancellationToken = cancellation,
        });
        clock.Finish();
        return result;
    }

    /// <summary>Steps once for each second that has passed, whenever an arm is done.</summary>
    private sealed class Clock(int seconds, Action step) : IProgress<ArmTrial>
    {
        private readonly Stopwatch _time = Stopwatch.StartNew();
        private int _steps;

        public void Report(ArmTrial value) => StepTo((int)_time.Elapsed.TotalSeconds);

        public void Finish() => StepTo(seconds);

        private void StepTo(int second)
        {
            for (; _steps < Math.Min(second, seconds); _steps++)
            {
                step();
            }
        }
    }
}
