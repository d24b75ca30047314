using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Oversampling;
using MlNetGanExtensions.Tests.Saving;
using MlNetGanExtensions.Tests.Sweeping;
using MlNetGanExtensions.Validation;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

/// <summary>AutoML's tuners with this library's folds and decision.</summary>
public sealed class ImbalancedSweepTests
{
    private const int Rows = 120;
    private const int Rare = 30;

    private readonly MLContext _ml = new(1);

    public static TheoryData<ResamplerKind> Kinds => [.. Enum.GetValues<ResamplerKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_fold_scores_its_held_out_rows_and_no_made_one(ResamplerKind kind)
    {
        WatchedTrainer watch = new();
        RepeatedStratifiedKFold folds = RepeatedStratifiedKFold.Create([.. TinyData.Rows(Rows, Rare).Select(row => row.Label ? 1 : 0)], 3, 1, seed: 2);
        ImbalancedSweep sweep = _ml.Gan().CreateImbalancedSweep(TinyData.View(_ml, Rows, Rare), new ImbalancedExperimentOptions
        {
            Trainers = [watch.Trainer],
            Space = Experiments.Plain(kind),
            Folds = folds,
            Seed = 5,
        });
        _ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetRandomSearchTuner(1).SetMaxModelToExplore(1).RunWithPatience();

        sweep.Trials[0].Settings.IsNothing.Should().BeTrue();
        ArmTrial trial = sweep.Trials[^1];
        trial.Settings.Resampler.Kind.Should().Be(kind);
        trial.Result.Failure.Should().BeNull();
        trial.Result.Folds.Select(fold => fold.TestRows).Should().Equal(folds.Trials[0].Folds.Select(fold => fold.Test.Length));

        // Doing nothing takes the first three fits, unless it is the arm itself.
        WatchedTrainer.Fitting[] fits = [.. watch.Fits.Skip(kind == ResamplerKind.None ? 0 : 3).Take(3)];
        foreach ((WatchedTrainer.Fitting fit, Fold fold) in fits.Zip(folds.Trials[0].Folds))
        {
            fit.Scored.Keys.Should().BeEquivalentTo(fold.Test.Select(row => $"patient {row}"));
        }
    }

    [Fact]
    public void Where_resampling_is_needed_it_is_found_and_the_winner_scores_the_same_in_a_fresh_process()
    {
        IDataView data = Experiments.View(_ml, TinyData.Overlapping(800, 60));
        ImbalancedSweep sweep = _ml.Gan().CreateImbalancedSweep(data, new ImbalancedExperimentOptions
        {
            Space = Experiments.Plain(ResamplerKind.None, ResamplerKind.ClassWeights, ResamplerKind.Random, ResamplerKind.Smote),
            Seed = 3,
        });
        TrialResult best = _ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetRandomSearchTuner(2).SetMaxModelToExplore(8).RunWithPatience();
        ImbalancedExperimentResult result = sweep.Decide();

        result.NothingIsAsGood.Should().BeFalse();
        result.Pick.Settings.Resampler.Kind.Should().NotBe(ResamplerKind.None);
        result.Pick.Result.Summarise(MetricNames.F1Score).Mean.Should().Be(best.Metric);
        SavedModels.Bits(best.Model.Transform(data), "Score").SelectMany(row => row)
            .Should().Equal(SavedModels.Bits(result.Model.Transform(data), "Score").SelectMany(row => row));
        FreshProcess.ShouldGiveTheSame(_ml, result.Model, result.InputSchema, data, "Score", "Probability", "PredictedLabel");
    }

    [Fact]
    public void Where_nothing_helps_the_answer_is_nothing()
    {
        ImbalancedSweep sweep = Sweep(3, MetricNames.AreaUnderRocCurve);
        _ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetRandomSearchTuner(2).SetMaxModelToExplore(6).RunWithPatience();

        ImbalancedExperimentResult result = sweep.Decide();
        result.NothingIsAsGood.Should().BeTrue();
        result.Pick.Settings.IsNothing.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_same_seed_gives_the_same_trials_and_the_same_winner(bool random)
    {
        (string[] Lines, ArmSettings Pick) Run(ulong seed)
        {
            ImbalancedSweep sweep = Sweep(seed, MetricNames.F1Score);
            TrialLog log = new();
            AutoMLExperiment experiment = _ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetMonitor(log).SetMaxModelToExplore(5);
            (random ? experiment.SetRandomSearchTuner((int)seed) : experiment.SetGridSearchTuner(2)).RunWithPatience();
            return (log.Lines, sweep.Decide().Pick.Settings);
        }

        (string[] lines, ArmSettings pick) = Run(4);
        (string[] again, ArmSettings second) = Run(4);
        again.Should().Equal(lines);
        second.Should().Be(pick);
        Run(5).Lines.Should().NotEqual(lines);
    }

    [Fact]
    public void A_trial_that_fails_has_the_worst_loss_and_ends_nothing()
    {
        ImbalancedTrainer diverging = new("diverging", (_, _) => throw new TrainingDivergedException(7, double.NaN));
        ImbalancedSweep sweep = _ml.Gan().CreateImbalancedSweep(TinyData.View(_ml, Rows, Rare), new ImbalancedExperimentOptions
        {
            Trainers = [diverging, ImbalancedTrainer.LogisticRegression],
            Space = Experiments.Plain(ResamplerKind.None),
            NumberOfRepeats = 1,
            Seed = 3,
        });
        TrialLog log = new();
        TrialResult best = _ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetMonitor(log)
            .SetTuner(new ListTuner(sweep.Pipeline, new(0), new(0, ("Trainer", Parameter.FromString("logistic regression")))))
            .SetMaxModelToExplore(2)
            .RunWithPatience();

        log.Completed.Select(trial => trial.Loss == double.MaxValue).Should().Equal(true, false);
        best.Should().BeSameAs(log.Completed[1]);
        sweep.Trials[0].Result.Failure.Should().Contain("TrainingDivergedException");
        sweep.Decide().Pick.Settings.Trainer.Should().Be("logistic regression");
    }

    [Fact]
    public void When_it_is_cancelled_a_training_that_would_not_end_is_stopped_and_what_there_is_counts()
    {
        using CancellationTokenSource stop = new();
        ImbalancedTrainer endless = new("endless", (ml, request) => ml.Gan().AcGan(new()
        {
            Epochs = int.MaxValue,
            Members = 1,
            CancellationToken = request.CancellationToken,
            Progress = new Stopper(stop),
        }));
        ImbalancedSweep sweep = _ml.Gan().CreateImbalancedSweep(TinyData.View(_ml, Rows, Rare), new ImbalancedExperimentOptions
        {
            Trainers = [ImbalancedTrainer.LogisticRegression, endless],
            Space = Experiments.Plain(ResamplerKind.None),
            NumberOfRepeats = 1,
            Seed = 3,
        });

        TrialLog log = new();
        TrialResult best = _ml.Auto().CreateExperiment().SetImbalancedSweep(sweep).SetMonitor(log)
            .SetTuner(new ListTuner(sweep.Pipeline, new(0), new(0, ("Trainer", Parameter.FromString("endless")))))
            .SetMaxModelToExplore(5)
            .RunWithPatience(stop.Token);

        best.Should().BeSameAs(log.Completed.Should().ContainSingle().Subject);
        sweep.Decide().Pick.Settings.Trainer.Should().Be("logistic regression");
    }

    [Fact]
    public void Without_a_trial_there_is_no_decision() => FluentActions
        .Invoking(() => Sweep(1, MetricNames.F1Score).Decide()).Should().Throw<InvalidOperationException>();

    private ImbalancedSweep Sweep(ulong seed, string metric) => _ml.Gan().CreateImbalancedSweep(
        Experiments.View(_ml, TinyData.Overlapping(300, 40)),
        new ImbalancedExperimentOptions
        {
            Metric = metric,
            Space = Experiments.Plain(ResamplerKind.None, ResamplerKind.ClassWeights, ResamplerKind.Random, ResamplerKind.Smote),
            NumberOfRepeats = 1,
            Seed = seed,
        });

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => stop.Cancel();
    }
}
