using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Boosting;
using MlNetGanExtensions.Tests.Oversampling;
using MlNetGanExtensions.Tests.Saving;

namespace MlNetGanExtensions.Tests.Sweeping;

public sealed class ImbalancedExperimentTests
{
    private readonly MLContext _ml = new(1);

    /// <summary>The rare class is never the more probable one, so without weights or rows no row is called positive.</summary>
    [Fact]
    public void Where_resampling_is_needed_it_is_found()
    {
        ImbalancedExperimentResult result = Run(Overlapping(800, 60), new ImbalancedExperimentOptions
        {
            Space = new ImbalancedSearchSpace
            {
                Resamplers = [ResamplerKind.None, ResamplerKind.ClassWeights, ResamplerKind.Random, ResamplerKind.Smote],
                Calibrations = [CalibrationKind.None],
                TuneThresholds = false,
            },
            MaximumTrials = 6,
        });

        result.NothingIsAsGood.Should().BeFalse();
        result.Pick.Settings.Resampler.Kind.Should().NotBe(ResamplerKind.None);
        result.Comparison.Best!.Gain.Should().BeGreaterThan(.1);
        result.ToString().Should().Contain("is better than doing nothing");
    }

    [Fact]
    public void Where_nothing_helps_the_answer_is_nothing()
    {
        ImbalancedExperimentResult result = Run(Overlapping(800, 60), new ImbalancedExperimentOptions
        {
            Metric = MetricNames.AreaUnderRocCurve,
            MaximumTrials = 8,
            Space = new ImbalancedSearchSpace
            {
                Resamplers = [ResamplerKind.ClassWeights, ResamplerKind.Random, ResamplerKind.Smote, ResamplerKind.Adasyn],
            },
        });

        result.NothingIsAsGood.Should().BeTrue();
        result.Pick.Should().BeSameAs(result.Nothing);
        result.Pick.Settings.IsNothing.Should().BeTrue();
        result.ToString().Should().StartWith("Doing nothing");
    }

    [Fact]
    public void The_same_seed_gives_the_same_trials_and_the_same_winner()
    {
        ImbalancedExperimentResult One(ulong seed) => Run(Overlapping(300, 40), new ImbalancedExperimentOptions
        {
            Trainers = [ImbalancedTrainer.LogisticRegression, Forest],
            Space = new ImbalancedSearchSpace { Rounds = [5] },
            MaximumTrials = 8,
            NumberOfRepeats = 1,
            Seed = seed,
        });

        string[] Figures(ImbalancedExperimentResult result) => [.. result.Trials.SelectMany(trial => trial.Result.Folds.SelectMany(fold =>
            fold.Figures.Select(figure => $"{trial.Settings} {fold.Fold} {figure.Key} {BitConverter.DoubleToInt64Bits(figure.Value)}")))];

        ImbalancedExperimentResult first = One(4);
        ImbalancedExperimentResult second = One(4);
        Figures(second).Should().Equal(Figures(first));
        second.Pick.Settings.Should().Be(first.Pick.Settings);
        IDataView probe = Overlapping(50, 10);
        SavedModels.Bits(second.Model.Transform(probe), "Score").SelectMany(row => row)
            .Should().Equal(SavedModels.Bits(first.Model.Transform(probe), "Score").SelectMany(row => row));
        One(5).Trials.Select(trial => trial.Settings).Should().NotEqual(first.Trials.Select(trial => trial.Settings));
    }

    [Fact]
    public void Doing_nothing_comes_first_for_each_trainer()
    {
        ImbalancedExperimentResult result = Run(Overlapping(200, 40), new ImbalancedExperimentOptions
        {
            Trainers = [ImbalancedTrainer.LogisticRegression, Forest, Forest.Boosted(3)],
            Tuner = new ListTuner(),
            NumberOfRepeats = 1,
        });

        result.Trials.Select(trial => trial.Settings.Trainer).Should().Equal("logistic regression", "FastForest", "boosted FastForest");
        result.Trials.Should().OnlyContain(trial => trial.Settings.IsNothing);
        result.Comparison.Verdict.Should().StartWith("Nothing else has a result");
    }

    [Fact]
    public void What_fails_or_diverges_is_recorded_and_ends_nothing()
    {
        ImbalancedTrainer diverging = new("diverging", (_, _) => throw new TrainingDivergedException(7, double.NaN));
        ImbalancedExperimentResult result = Run(Overlapping(200, 40), new ImbalancedExperimentOptions
        {
            Trainers = [diverging, ImbalancedTrainer.LogisticRegression],
            Tuner = new ListTuner(
                new ArmSettings { Trainer = "diverging", TuneThreshold = true },
                new ArmSettings { Trainer = "no such trainer", TuneThreshold = true, Resampler = new ResamplerSettings { Kind = (ResamplerKind)99, Amount = double.NaN } },
                new ArmSettings { Trainer = "logistic regression", Resampler = new ResamplerSettings { Kind = ResamplerKind.Smote, Neighbours = 10_000, Amount = 1e9 } }),
            NumberOfRepeats = 1,
        });

        result.Trials.Select(trial => trial.Result.Failure is null).Should().Equal(false, true, false, true);
        result.Trials[0].Result.Failure.Should().Contain("TrainingDivergedException").And.Contain("repeat 0, fold 0");
        result.Trials[^1].Settings.Resampler.Amount.Should().Be(2, "a wild amount is clamped");
        result.Trials[^1].Settings.Resampler.Neighbours.Should().BeLessThan(40);
        result.Nothing.Settings.Trainer.Should().Be("logistic regression");
    }

    [Fact]
    public void Without_any_result_the_error_says_why()
    {
        ImbalancedTrainer broken = new("broken", (_, _) => throw new InvalidOperationException("It never works."));
        FluentActions.Invoking(() => Run(Overlapping(100, 40), new ImbalancedExperimentOptions { Trainers = [broken], MaximumTrials = 1 }))
            .Should().Throw<InvalidOperationException>().WithMessage("*broken*It never works.*");
    }

    [Fact]
    public void Holes_are_filled_before_a_trainer_that_takes_none()
    {
        List<TinyData.Row> rows = TinyData.Overlapping(200, 50);
        for (int row = 0; row < rows.Count; row += 7)
        {
            rows[row].Features[1] = float.NaN;
        }

        ImbalancedExperimentResult result = Run(_ml.Data.LoadFromEnumerable(rows), new ImbalancedExperimentOptions
        {
            MaximumTrials = 5,
            NumberOfRepeats = 1,
            Space = new ImbalancedSearchSpace { Rounds = [3], Imputers = [ImputerKind.None, ImputerKind.Mean, ImputerKind.Chained, ImputerKind.Gaussian] },
        });

        result.Trials.Should().OnlyContain(trial => trial.Settings.Imputer != ImputerKind.None && trial.Result.Failure == null);
        result.Model.Transform(_ml.Data.LoadFromEnumerable(rows)).GetColumn<float>("Score").Should().OnlyContain(score => float.IsFinite(score));
    }

    [Fact]
    public void The_reliability_before_and_after_is_that_of_held_out_rows()
    {
        ImbalancedExperimentResult result = Run(Overlapping(400, 60), new ImbalancedExperimentOptions
        {
            Tuner = new ListTuner(new ArmSettings
            {
                Trainer = "logistic regression",
                Resampler = new ResamplerSettings { Kind = ResamplerKind.Random },
                Calibration = CalibrationKind.Platt,
            }),
            NumberOfRepeats = 1,
        });

        ArmTrial trial = result.Trials[^1];
        result.Nothing.ReliabilityBefore.Should().BeNull();
        trial.Reliability!.Bins.Sum(bin => bin.Count).Should().Be(400);
        trial.ReliabilityBefore!.Bins.Sum(bin => bin.Count).Should().Be(400);
        trial.Reliability.ExpectedCalibrationError.Should().BeLessThan(trial.ReliabilityBefore.ExpectedCalibrationError / 2);
    }

    [Fact]
    public void The_winner_is_saved_and_gives_the_same_scores_in_a_fresh_process()
    {
        IDataView data = Overlapping(800, 60);
        ImbalancedExperimentResult result = Run(data, new ImbalancedExperimentOptions
        {
            Tuner = new ListTuner(new ArmSettings
            {
                Trainer = "logistic regression",
                Imputer = ImputerKind.Mean,
                Resampler = new ResamplerSettings { Kind = ResamplerKind.Random },
                Calibration = CalibrationKind.Isotonic,
                TuneThreshold = true,
            }),
        });
        result.NothingIsAsGood.Should().BeFalse();

        FreshProcess.ShouldGiveTheSame(_ml, result.Model, result.InputSchema, data, "Score", "Probability", "PredictedLabel");
    }

    [Fact]
    public void Wrong_options_are_named()
    {
        IDataView data = Overlapping(100, 30);
        void Fails<TException>(ImbalancedExperimentOptions options, string message)
            where TException : Exception =>
            FluentActions.Invoking(() => _ml.Gan().CreateImbalancedExperiment(data, options).Run()).Should().Throw<TException>().WithMessage(message);

        Fails<ArgumentException>(new ImbalancedExperimentOptions(), "*has no end of its own*");
        Fails<ArgumentException>(new ImbalancedExperimentOptions { MaximumTrials = 1, Trainers = [] }, "*found 0*");
        Fails<ArgumentException>(new ImbalancedExperimentOptions { MaximumTrials = 1, Trainers = [Forest, Forest] }, "*different names*");
        Fails<ArgumentOutOfRangeException>(new ImbalancedExperimentOptions { MaximumTrials = 0 }, "*MaximumTrials*");
        Fails<ArgumentOutOfRangeException>(new ImbalancedExperimentOptions { Seconds = double.NaN }, "*Seconds*");
        Fails<ArgumentOutOfRangeException>(new ImbalancedExperimentOptions { MaximumTrials = 1, SecondsPerTrial = 0 }, "*SecondsPerTrial*");
        Fails<ArgumentOutOfRangeException>(new ImbalancedExperimentOptions { MaximumTrials = 1, Level = 1 }, "*Level*");
        Fails<ArgumentOutOfRangeException>(new ImbalancedExperimentOptions { MaximumTrials = 1, LabelColumnName = "Name" }, "*label column 'Name'*Boolean*");
        Fails<ArgumentOutOfRangeException>(new ImbalancedExperimentOptions { MaximumTrials = 1, FeatureColumnName = "Nothing" }, "*'Nothing'*");
        FluentActions.Invoking(() => _ml.Gan().CreateImbalancedExperiment(null!, "Label", 1)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ImbalancedTrainer.AcGan.Boosted()).Should().Throw<InvalidOperationException>().WithMessage("*AC-GAN*");
    }

    private static ImbalancedTrainer Forest => new("FastForest", (ml, request) => new SmallTrainers(ml).Forest(request.ExampleWeightColumnName!)) { AcceptsMissing = true };

    private ImbalancedExperimentResult Run(IDataView data, ImbalancedExperimentOptions options)
    {
        options.Seed ??= 3;
        return _ml.Gan().CreateImbalancedExperiment(data, options).Run();
    }

    private IDataView Overlapping(int rows, int rare) => _ml.Data.LoadFromEnumerable(TinyData.Overlapping(rows, rare));
}
