using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Classification;

public sealed class AcGanBinaryTrainerTests
{
    private readonly MLContext _ml = new(1);

    private static AcGanBinaryTrainer.Options Quick(ulong? seed = 7) => new() { Members = 2, Epochs = 15, Seed = seed };

    [Fact]
    public void Gives_the_core_library_s_probabilities_bit_for_bit()
    {
        AcGanModel core = new AcGan(new AcGanOptions { Members = 2, Epochs = 15, Seed = 7 }).Fit(Wdbc.Features, Wdbc.Labels);
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(Quick()).Fit(data);

        Scored[] rows = Score(model, data);
        Matrix expected = core.PredictProbabilities(Wdbc.Features);
        int[] classes = core.PredictClasses(Wdbc.Features);
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row].Probability.Should().Be(Math.Clamp(expected[row, 1], 1f / (1 << 23), 1 - (1f / (1 << 23))));
            rows[row].PredictedLabel.Should().Be(classes[row] == 1);
            rows[row].Score.Should().BeApproximately(MathF.Log(expected[row, 1] / expected[row, 0]), 1e-5f);
        }

        model.Model.Generate(1, 3, seed: 5).Values.ToArray().Should().Equal(core.Generate(1, 3, seed: 5).Values.ToArray());
    }

    [Fact]
    public void The_tuned_default_classifies_the_hold_out()
    {
        DataOperationsCatalog.TrainTestData split = _ml.Data.TrainTestSplit(Wdbc.View(_ml), .3, seed: 1);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(epochs: 60, members: 2).Fit(split.TrainSet);
        CalibratedBinaryClassificationMetrics metrics = _ml.BinaryClassification.Evaluate(model.Transform(split.TestSet));
        metrics.AreaUnderRocCurve.Should().BeGreaterThan(.98);
        metrics.Accuracy.Should().BeGreaterThan(.93);
    }

    [Fact]
    public void Cross_validation_evaluates_every_row_once()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(Quick());
        Total(_ml.BinaryClassification.CrossValidate(data, trainer, 3).Select(fold => (BinaryClassificationMetrics)fold.Metrics)).Should().Be(569);
        Total(_ml.BinaryClassification.CrossValidateNonCalibrated(data, trainer, 3).Select(fold => fold.Metrics)).Should().Be(569);
        _ml.BinaryClassification.CrossValidate(data, trainer, 3).Should().OnlyContain(fold => fold.Metrics.AreaUnderRocCurve > .95);
    }

    [Fact]
    public void Promises_and_delivers_the_columns_of_ML_NET_s_own_trainers()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(Quick());
        SchemaShape input = SchemaShapes.Of(data.Schema);
        DataViewSchema delivered = trainer.Fit(data).GetOutputSchema(data.Schema);
        SchemaText.Of(trainer.GetOutputSchema(input)).Should().Equal(SchemaText.Of(delivered));

        var sdca = _ml.BinaryClassification.Trainers.SdcaLogisticRegression();
        SchemaText.Of(trainer.GetOutputSchema(input)).Should().BeEquivalentTo(SchemaText.Of(sdca.GetOutputSchema(input)));
        DataViewSchema theirs = sdca.Fit(data).GetOutputSchema(data.Schema);
        foreach (string name in new[] { "Score", "Probability", "PredictedLabel" })
        {
            SchemaText.OfColumn(delivered[name]).Should().Be(SchemaText.OfColumn(theirs[name]));
            SchemaText.Annotation<uint>(delivered[name], "ScoreColumnSetId").Should().Be(SchemaText.Annotation<uint>(theirs[name], "ScoreColumnSetId"));
            SchemaText.Annotation<ReadOnlyMemory<char>>(delivered[name], "ScoreColumnKind").ToString().Should().Be("BinaryClassification");
            SchemaText.Annotation<ReadOnlyMemory<char>>(delivered[name], "ScoreValueKind").ToString().Should().Be(name);
        }

        SchemaText.Annotation<bool>(delivered["Probability"], "IsNormalized").Should().BeTrue();
    }

    [Fact]
    public void A_second_classifier_in_a_chain_has_a_number_of_its_own()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(Quick()).Fit(data);
        DataViewSchema twice = model.GetOutputSchema(model.GetOutputSchema(data.Schema));
        SchemaText.Annotation<uint>(twice["Score"], "ScoreColumnSetId").Should().Be(2);
    }

    [Fact]
    public void Calibrators_can_follow()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(Quick());
        IEstimator<ITransformer>[] calibrators =
        [
            _ml.BinaryClassification.Calibrators.Platt(), _ml.BinaryClassification.Calibrators.Naive(),
            _ml.BinaryClassification.Calibrators.Isotonic(),
        ];
        foreach (IEstimator<ITransformer> calibrator in calibrators)
        {
            IDataView scored = trainer.Append(calibrator).Fit(data).Transform(data);
            _ml.BinaryClassification.Evaluate(scored).LogLoss.Should().BeLessThan(.35);
        }
    }

    [Fact]
    public void Permutation_importance_works_on_the_typed_transformer()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(Quick()).Fit(data);
        var importance = _ml.BinaryClassification.PermutationFeatureImportance(model, model.Transform(data), permutationCount: 1);
        importance.Should().HaveCount(Wdbc.Columns);
        importance.Should().Contain(slot => slot.AreaUnderRocCurve.Mean != 0);
        model.FeatureColumnName.Should().Be("Features");
        model.FeatureColumnType.Should().Be(data.Schema["Features"].Type);
    }

    [Fact]
    public void A_prediction_engine_needs_no_label_and_agrees_with_the_view()
    {
        IDataView data = Wdbc.View(_ml, 100);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(Quick()).Fit(data);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(FeaturesOnly));
        schema["Features"].ColumnType = data.Schema["Features"].Type;
        using PredictionEngine<FeaturesOnly, Scored> engine = _ml.Model.CreatePredictionEngine<FeaturesOnly, Scored>(model, true, schema);
        Scored[] expected = Score(model, data);
        for (int row = 0; row < expected.Length; row++)
        {
            engine.Predict(new FeaturesOnly { Features = Wdbc.Features.Row(row).ToArray() }).Should().BeEquivalentTo(expected[row]);
        }
    }

    [Fact]
    public void Four_cursors_and_eight_threads_give_the_values_of_one()
    {
        IDataView data = _ml.Data.Cache(Wdbc.View(_ml));
        AcGanBinaryTransformer model = _ml.Gan().AcGan(Quick()).Fit(data);
        IDataView view = model.Transform(data);
        float[] expected = [.. view.GetColumn<float>("Score")];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => view.GetColumn<float>("Score").Should().Equal(expected));

        Dictionary<int, float> found = [];
        foreach (DataViewRowCursor cursor in view.GetRowCursorSet([view.Schema["Score"], view.Schema["Number"]], 4))
        {
            using (cursor)
            {
                ValueGetter<float> score = cursor.GetGetter<float>(view.Schema["Score"]);
                ValueGetter<int> number = cursor.GetGetter<int>(view.Schema["Number"]);
                while (cursor.MoveNext())
                {
                    float value = 0;
                    int row = 0;
                    score(ref value);
                    number(ref row);
                    found.Add(row, value);
                }
            }
        }

        found.OrderBy(pair => pair.Key).Select(pair => pair.Value).Should().Equal(expected);
    }

    [Fact]
    public void A_threshold_shifts_the_score_and_leaves_the_probability()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTrainer.Options options = Quick();
        Scored[] half = Score(_ml.Gan().AcGan(options).Fit(data), data);
        options.Threshold = .9f;
        AcGanBinaryTransformer model = _ml.Gan().AcGan(options).Fit(data);
        Scored[] high = Score(model, data);
        high.Select(row => row.Probability).Should().Equal(half.Select(row => row.Probability));
        for (int row = 0; row < high.Length; row++)
        {
            high[row].Score.Should().BeApproximately(half[row].Score - MathF.Log(9), 1e-5f);
            high[row].PredictedLabel.Should().Be(high[row].Probability > .9f).And.Be(high[row].Score > 0);
        }

        high.Count(row => row.PredictedLabel).Should().BeLessThan(half.Count(row => row.PredictedLabel));
        _ml.BinaryClassification.Evaluate(model.Transform(data)).ConfusionMatrix.Counts[0].Sum().Should().Be(212);
        model.Threshold.Should().Be(.9f);
    }

    [Fact]
    public void The_score_is_the_log_odds_of_the_probability_and_never_infinite()
    {
        // A network that is certain of everything: two clusters far apart, trained long.
        Matrix features = new(40, 1);
        int[] labels = new int[40];
        for (int row = 0; row < 40; row++)
        {
            labels[row] = row % 2;
            features[row, 0] = labels[row] + (row * 1e-3f);
        }

        IDataView data = Wdbc.View(_ml, features, labels);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(new AcGanBinaryTrainer.Options
        {
            L2 = 0,
            Epochs = 400,
            Members = 1,
            AdversarialWeight = 0,
            Seed = 1,
            LearningRate = .1f,
        }).Fit(data);
        Matrix far = Matrix.From(new float[,] { { -1e6f }, { 1e6f }, { 1e30f } });
        Scored[] rows = [.. Score(model, data), .. Score(model, Wdbc.View(_ml, far, [0, 1, 1]))];
        rows.Should().OnlyContain(row => float.IsFinite(row.Score) && row.Probability > 1e-7f && row.Probability < 1 - 1e-7);
        rows.Should().OnlyContain(row => Math.Abs((1 / (1 + Math.Exp(-row.Score))) - row.Probability) < 3e-7);
        rows[^1].Score.Should().BeGreaterThan(20);
    }

    [Fact]
    public void Same_seed_same_bits_on_any_number_of_threads_and_a_context_s_seed_is_used()
    {
        IDataView data = Wdbc.View(_ml, 200);
        AcGanBinaryTrainer.Options options = Quick();
        Scored[] one = Score(_ml.Gan().AcGan(options).Fit(data), data);
        options.Threads = 2;
        Score(new MLContext(99).Gan().AcGan(options).Fit(data), data).Should().BeEquivalentTo(one, rule => rule.WithStrictOrdering());
        Scored[] first = Score(new MLContext(5).Gan().AcGan(Quick(seed: null)).Fit(data), data);
        Score(new MLContext(5).Gan().AcGan(Quick(seed: null)).Fit(data), data).Should().BeEquivalentTo(first, rule => rule.WithStrictOrdering());
        Score(new MLContext(6).Gan().AcGan(Quick(seed: null)).Fit(data), data)[0].Score.Should().NotBe(first[0].Score);
    }

    [Fact]
    public void Options_are_copied_and_mirror_the_core_library_s()
    {
        IDataView data = Wdbc.View(_ml, 100);
        AcGanBinaryTrainer.Options options = Quick();
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(options);
        options.Seed = 8;
        options.FeatureColumnName = "Other";
        Score(trainer.Fit(data), data)[0].Score.Should().Be(Score(_ml.Gan().AcGan(Quick()).Fit(data), data)[0].Score);

        new AcGanBinaryTrainer.Options().ToCore(seed: 1).Should().BeEquivalentTo(new AcGanOptions());
        AcGanBinaryTrainer.Options.Paper().ToCore(seed: 1).Should().BeEquivalentTo(AcGanOptions.Paper());
        AcGanMulticlassTrainer.Options.Paper().ToCore(seed: 1).Should().BeEquivalentTo(AcGanOptions.Paper());
    }

    [Fact]
    public void Cancellation_stops_a_fit()
    {
        using CancellationTokenSource source = new();
        AcGanBinaryTrainer.Options options = new() { Epochs = 1_000_000, CancellationToken = source.Token };
        options.Progress = new Listener(_ => source.Cancel());
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(options);
        trainer.Invoking(t => t.Fit(Wdbc.View(_ml))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_context_s_own_cancellation_stops_a_fit()
    {
        AcGanBinaryTrainer.Options options = new() { Epochs = 1_000_000 };
        bool cancelled = false;
        options.Progress = new Listener(_ =>
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
        options.Progress = new Listener(value => epochs.Add(value.Epoch));
        _ml.Gan().AcGan(options).Fit(Wdbc.View(_ml));
        epochs.Should().Equal(Enumerable.Range(1, 15).Concat(Enumerable.Range(1, 15)));
        messages.Should().Contain("Info|Training on 569 rows with 30 features: 357 with false, 212 with true.");
        messages.Should().NotContain(message => message.StartsWith("Warning"));
    }

    private static int Total(IEnumerable<BinaryClassificationMetrics> folds) =>
        (int)folds.Sum(fold => fold.ConfusionMatrix.Counts.Sum(row => row.Sum()));

    private Scored[] Score(AcGanBinaryTransformer model, IDataView data) =>
        [.. _ml.Data.CreateEnumerable<Scored>(model.Transform(data), reuseRowObject: false)];

    private sealed class FeaturesOnly
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Scored
    {
        public float Score { get; set; }

        public float Probability { get; set; }

        public bool PredictedLabel { get; set; }
    }

    private sealed class Listener(Action<TrainingProgress> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value);
    }
}
