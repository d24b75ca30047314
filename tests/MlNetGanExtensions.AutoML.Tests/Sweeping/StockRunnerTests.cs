using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Sweeping;
using MlNetGanExtensions.Tests.Oversampling;
using MlNetGanExtensions.Tests.Saving;
using MlNetGanExtensions.Tests.Sweeping;

namespace MlNetGanExtensions.AutoML.Tests.Sweeping;

/// <summary>The sweepable pipeline under AutoML's own runner, in folds and in a split.</summary>
public sealed class StockRunnerTests
{
    private const int Rows = 120;
    private const int Rare = 30;

    private readonly MLContext _ml = new(1);
    private readonly WatchedTrainer _watch = new();
    private readonly List<string> _warnings = [];

    public StockRunnerTests() => _ml.Log += (_, message) =>
    {
        if (message.Message.Contains("class shares", StringComparison.Ordinal))
        {
            _warnings.Add(message.Message);
        }
    };

    public static TheoryData<ResamplerKind> Kinds => [.. Enum.GetValues<ResamplerKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_folds_each_row_is_scored_once_and_no_made_row_ever(ResamplerKind kind)
    {
        Experiment(kind).SetDataset(TinyData.View(_ml, Rows, Rare), fold: 3).SetMaxModelToExplore(2).RunWithPatience();

        _warnings.Should().BeEmpty();
        _watch.Fits.Should().HaveCount(2 * 3);
        foreach (WatchedTrainer.Fitting[] trial in _watch.Fits.Chunk(3))
        {
            trial.SelectMany(fit => fit.Scored.Keys).Should().BeEquivalentTo(Names(0, Rows));
            trial.Should().OnlyContain(fit => MakesRows(kind) ? fit.Rows > Rows - fit.Scored.Count : fit.Rows == Rows - fit.Scored.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_a_split_the_validation_rows_are_scored_and_change_nothing_that_is_fitted(ResamplerKind kind)
    {
        List<TinyData.Row> rows = TinyData.Rows(Rows, Rare);
        int[][] Scores(List<TinyData.Row> training, List<TinyData.Row> validation)
        {
            _watch.Fits.Clear();
            Experiment(kind).SetDataset(Experiments.View(_ml, training), Experiments.View(_ml, validation)).SetMaxModelToExplore(1).RunWithPatience();
            WatchedTrainer.Fitting fit = _watch.Fits.Should().ContainSingle().Subject;
            fit.Scored.Keys.Should().BeEquivalentTo(validation.Select(row => row.Name));
            (fit.Rows > training.Count).Should().Be(MakesRows(kind));
            return SavedModels.Bits(fit.Model!.Transform(TinyData.View(_ml, 50, 10)), "Score");
        }

        int[][] clean = Scores(rows[..80], rows[80..]);
        Scores(rows[..80], Poisoned(rows[80..])).Should().BeEquivalentTo(clean, order => order.WithStrictOrdering());
        Scores(Poisoned(rows[..80]), rows[80..]).Should().NotBeEquivalentTo(clean, "the comparison can fail");
        _warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_same_seed_gives_the_same_trials(bool random)
    {
        string[] Lines(int seed)
        {
            TrialLog log = new();
            MLContext ml = new(seed);
            AutoMLExperiment experiment = ml.Auto().CreateExperiment()
                .SetPipeline(ml.Gan().SweepablePipeline(TinyData.View(ml, Rows, Rare), new ImbalancedExperimentOptions
                {
                    Space = new ImbalancedSearchSpace { Rounds = [3] },
                    NumberOfInnerFolds = 2,
                }))
                .SetDataset(TinyData.View(ml, Rows, Rare), fold: 2)
                .SetBinaryClassificationMetric(BinaryClassificationMetric.AreaUnderRocCurve, "Label")
                .SetMonitor(log)
                .SetMaxModelToExplore(6);
            (random ? experiment.SetRandomSearchTuner(seed) : experiment.SetGridSearchTuner(3)).RunWithPatience();
            return log.Lines;
        }

        string[] first = Lines(1);
        first.Should().HaveCount(6);
        Lines(1).Should().Equal(first);
        if (random)
        {
            Lines(2).Should().NotEqual(first);
        }
    }

    [Fact]
    public void AutoMLs_own_tuner_tries_doing_nothing_first()
    {
        TrialLog log = new();
        SweepablePipeline pipeline = Pipeline(ResamplerKind.None, ResamplerKind.Random, ResamplerKind.Smote);
        TrialResult best = Experiment(pipeline).SetDataset(TinyData.View(_ml, Rows, Rare), fold: 2).SetMonitor(log).SetMaxModelToExplore(6).RunWithPatience();

        log.Failures.Should().BeEmpty();
        log.Completed.Should().HaveCount(6);
        log.Completed[0].TrialSettings.Parameter["_pipeline_"]["_SCHEMA_"].AsType<string>().Should().Be("e0 * e1");
        best.Model.Transform(TinyData.View(_ml, 20, 5)).GetColumn<float>("Score").Should().HaveCount(20);
    }

    [Fact]
    public void A_training_that_diverges_gives_a_valid_trial_even_as_the_first_and_the_log_says_so()
    {
        ImbalancedTrainer diverging = new("diverging", (ml, request) =>
            new Diverging(ImbalancedTrainer.LogisticRegression.Create(ml, request)));
        SweepablePipeline pipeline = _ml.Gan().SweepablePipeline(TinyData.View(_ml, Rows, Rare), new ImbalancedExperimentOptions
        {
            Trainers = [diverging, ImbalancedTrainer.LogisticRegression],
            Space = Experiments.Plain(ResamplerKind.None),
        });
        TrialLog log = new();
        TrialResult best = Experiment(pipeline)
            .SetDataset(TinyData.View(_ml, Rows, Rare), fold: 2)
            .SetMonitor(log)
            .SetTuner(new ListTuner(pipeline, new(0), new(0, ("Trainer", Parameter.FromString("logistic regression")))))
            .SetMaxModelToExplore(2)
            .RunWithPatience();

        log.Failures.Should().BeEmpty();
        log.Completed.Select(trial => trial.Metric).Should().HaveCount(2).And.StartWith(.5);
        best.Metric.Should().BeGreaterThan(.8);
        _warnings.Should().HaveCount(2).And.OnlyContain(warning => warning.Contains("TrainingDivergedException"));
        SavedModels.Reload(log.Completed[0].Model, TinyData.View(_ml, 20, 5)).Transform(TinyData.View(_ml, 20, 5)).GetColumn<float>("Probability")
            .Distinct().Should().ContainSingle().Which.Should().BeApproximately((float)Rare / Rows, .1f);
    }

    [Fact]
    public void Wrong_columns_are_errors_and_no_bad_trials()
    {
        IDataView data = TinyData.View(_ml, Rows, Rare);
        FluentActions.Invoking(() => _ml.Gan().SweepablePipeline(data, "Name")).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*'Name'*Boolean*");
        SweepablePipeline pipeline = _ml.Gan().SweepablePipeline(data);
        IDataView other = _ml.Transforms.SelectColumns("Label").Fit(data).Transform(data);
        FluentActions.Invoking(() => Experiment(pipeline).SetDataset(other, fold: 2).SetMaxModelToExplore(1).RunWithPatience())
            .Should().Throw<Exception>().WithMessage("*Features*");
    }

    [Fact]
    public void When_it_is_cancelled_a_training_that_would_not_end_is_stopped_and_what_there_is_counts()
    {
        using CancellationTokenSource stop = new();
        ImbalancedTrainer endless = new("endless", (ml, request) => ml.Gan().AcGan(new() { Epochs = int.MaxValue, Members = 1, Progress = new Stopper(stop) }))
        {
            ReadsWeights = false,
        };
        SweepablePipeline pipeline = _ml.Gan().SweepablePipeline(TinyData.View(_ml, Rows, Rare), new ImbalancedExperimentOptions
        {
            Trainers = [ImbalancedTrainer.LogisticRegression, endless],
            Space = Experiments.Plain(ResamplerKind.None),
        });
        TrialLog log = new();
        TrialResult best = Experiment(pipeline)
            .SetDataset(TinyData.View(_ml, Rows, Rare), fold: 2)
            .SetMonitor(log)
            .SetTuner(new ListTuner(pipeline, new(0), new(0, ("Trainer", Parameter.FromString("endless")))))
            .SetMaxModelToExplore(5)
            .RunWithPatience(stop.Token);

        best.Should().BeSameAs(log.Completed.Should().ContainSingle().Subject);
    }

    [Fact]
    public void The_winner_is_saved_and_scores_the_same()
    {
        IDataView data = TinyData.View(_ml, Rows, Rare);
        TrialResult best = Experiment(_ml.Gan().SweepablePipeline(data, new ImbalancedExperimentOptions { Space = new ImbalancedSearchSpace { Rounds = [3] } }))
            .SetDataset(data, fold: 2)
            .SetRandomSearchTuner(3)
            .SetMaxModelToExplore(4)
            .RunWithPatience();

        SavedModels.Bits(SavedModels.Reload(best.Model, data).Transform(data), "Score").SelectMany(row => row)
            .Should().Equal(SavedModels.Bits(best.Model.Transform(data), "Score").SelectMany(row => row));
    }

    private static bool MakesRows(ResamplerKind kind) => kind is not (ResamplerKind.None or ResamplerKind.ClassWeights or ResamplerKind.DensityWeights);

    private static IEnumerable<string> Names(int from, int to) => Enumerable.Range(from, to - from).Select(row => $"patient {row}");

    private static List<TinyData.Row> Poisoned(List<TinyData.Row> rows) =>
        [.. rows.Select((row, at) => new TinyData.Row { Features = [1e3f + at, -1e3f, 1e3f], Label = row.Label, Name = row.Name, Weight = row.Weight })];

    private SweepablePipeline Pipeline(params ResamplerKind[] kinds) => _ml.Gan().SweepablePipeline(TinyData.View(_ml, Rows, Rare), new ImbalancedExperimentOptions
    {
        Trainers = [_watch.Trainer],
        Space = Experiments.Plain(kinds),
    });

    private AutoMLExperiment Experiment(ResamplerKind kind) => Experiment(Pipeline(kind)).SetRandomSearchTuner(1);

    private AutoMLExperiment Experiment(SweepablePipeline pipeline) => _ml.Auto().CreateExperiment()
        .SetPipeline(pipeline)
        .SetBinaryClassificationMetric(BinaryClassificationMetric.AreaUnderRocCurve, "Label");

    private sealed class Diverging(IEstimator<ITransformer> inner) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => throw new TrainingDivergedException(7, double.NaN);

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inner.GetOutputSchema(inputSchema);
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => stop.Cancel();
    }
}
