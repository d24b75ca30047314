using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;
using MlNetGanExtensions.Tests.Classification;
using MlNetGanExtensions.Tests.Saving;

namespace MlNetGanExtensions.Tests.Boosting;

public sealed class AdaBoostTests
{
    private readonly MLContext _ml = new(1);
    private readonly List<string> _warnings = [];

    public AdaBoostTests() => _ml.Log += (_, message) =>
    {
        if (message.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning && message.Source.StartsWith("AdaBoost"))
        {
            _warnings.Add(message.RawMessage);
        }
    };

    [Fact]
    public void Gives_the_scores_of_an_independent_implementation_over_forests()
    {
        double[] expected = BruteForceAdaBoost.SammeR(Forest(), 6, .5, (score, _) => ((score / 10d) + 1) / 2);
        AdaBoostTransformer model = _ml.Gan().AdaBoost(Forest(), rounds: 6, learningRate: .5).Fit(Unweighted());
        CheckNear(Scores(model), expected);
        model.Members.Should().HaveCount(6);
        model.VoteWeights.Should().OnlyContain(weight => weight == 1);
    }

    [Fact]
    public void Gives_the_scores_of_an_independent_implementation_over_calibrated_trees()
    {
        double[] expected = BruteForceAdaBoost.SammeR(Trees(), 4, .3, (_, probability) => probability);
        CheckNear(Scores(_ml.Gan().AdaBoost(Trees(), rounds: 4, learningRate: .3).Fit(Unweighted())), expected);
    }

    [Fact]
    public void Gives_the_votes_of_an_independent_implementation_with_one_weight_for_each_round()
    {
        double[] expected = BruteForceAdaBoost.Samme(Stump(), 8, .7);
        AdaBoostTransformer model = _ml.Gan().AdaBoost(Stump(), Options(8, .7)).Fit(Unweighted());
        CheckNear(Scores(model), expected);
        model.Algorithm.Should().Be(BoostingAlgorithm.Samme);
        for (int round = 0; round < 8; round++)
        {
            model.VoteWeights[round].Should().BeApproximately(.7 * Math.Log((1 - model.Errors[round]) / model.Errors[round]), 1e-12);
        }
    }

    [Fact]
    public void Boosting_a_stump_makes_it_better()
    {
        DataOperationsCatalog.TrainTestData split = _ml.Data.TrainTestSplit(Unweighted(), .4, seed: 2);
        double alone = _ml.BinaryClassification.EvaluateNonCalibrated(StumpWithoutWeights().Fit(split.TrainSet).Transform(split.TestSet)).Accuracy;
        AdaBoostTransformer model = _ml.Gan().AdaBoost(Stump(), Options(30, 1)).Fit(split.TrainSet);
        CalibratedBinaryClassificationMetrics boosted = _ml.BinaryClassification.Evaluate(model.Transform(split.TestSet));
        boosted.Accuracy.Should().BeGreaterThan(alone).And.BeGreaterThan(.93);
    }

    [Fact]
    public void The_first_round_alone_is_the_trainer_with_its_weights_of_the_data()
    {
        IDataView data = Wdbc.View(_ml);
        float[] expected = [.. Forest().Fit(data).Transform(data).GetColumn<float>("Score")];
        AdaBoostTransformer one = _ml.Gan().AdaBoost(Forest(), rounds: 1).Fit(data);
        float[] found = [.. one.Members[0].Transform(data).GetColumn<float>("Score")];
        for (int row = 0; row < 569; row++)
        {
            found[row].Should().BeApproximately(expected[row], 1e-4f);
        }

        found.Should().NotEqual(_ml.Gan().AdaBoost(Forest(), rounds: 1).Fit(Unweighted()).Members[0].Transform(data).GetColumn<float>("Score"));
    }

    [Fact]
    public void Rows_without_weight_do_not_count()
    {
        // The labels of the rows without weight are wrong; nothing of that is seen.
        int[] labels = [.. Wdbc.Labels.Select((label, row) => row % 2 == 0 ? label : 1 - label)];
        IDataView halved = _ml.Transforms.CustomMapping<Numbered, Weighted>((from, to) => to.Weight = from.Number % 2 == 0 ? 1 : 0, null)
            .Fit(Wdbc.View(_ml, Wdbc.Features, labels)).Transform(Wdbc.View(_ml, Wdbc.Features, labels));
        AdaBoostTransformer model = _ml.Gan().AdaBoost(Stump(), Options(5, 1)).Fit(halved);
        model.Errors[0].Should().BeLessThan(.15);
        _ml.BinaryClassification.Evaluate(model.Transform(Unweighted())).Accuracy.Should().BeGreaterThan(.9);
    }

    [Fact]
    public void Promises_what_it_delivers_and_gives_the_input_columns_back_as_they_were()
    {
        IDataView data = Unweighted();
        IEstimator<ITransformer> inner = _ml.Transforms.NormalizeMinMax("Features").Append(_ml.Transforms.CopyColumns("Scratch", "Features")).Append(Forest());
        AdaBoostEstimator estimator = _ml.Gan().AdaBoost(inner, rounds: 3);
        AdaBoostTransformer model = estimator.Fit(data);
        IDataView scored = model.Transform(data);
        SchemaText.Of(estimator.GetOutputSchema(SchemaShapes.Of(data.Schema))).Should().BeEquivalentTo(SchemaText.Of(scored.Schema));
        scored.GetColumn<float[]>("Features").SelectMany(row => row).Should().Equal(Wdbc.Features.Values.ToArray());
        SchemaText.Texts(scored.Schema["Features"], "SlotNames").Should().Equal(Wdbc.Names);
        scored.Schema.GetColumnOrNull("Scratch").Should().BeNull();

        // Had the second member seen what the first made of the features, its votes would be others.
        double[] expected = new double[569];
        foreach (ITransformer member in model.Members)
        {
            float[] scores = [.. member.Transform(data).GetColumn<float>("Score")];
            for (int row = 0; row < 569; row++)
            {
                double p = Math.Clamp(((scores[row] / 10d) + 1) / 2, Math.Pow(2, -52), 1 - Math.Pow(2, -52));
                expected[row] += Math.Log(p / (1 - p)) / model.Members.Count;
            }
        }

        CheckNear(Scores(model), expected);
    }

    [Fact]
    public void A_column_Probability_of_the_data_is_not_taken_for_the_trainer_s()
    {
        IDataView data = _ml.Transforms.CopyColumns("Probability", "Weight").Fit(Wdbc.View(_ml)).Transform(Wdbc.View(_ml));
        AdaBoostTransformer other = _ml.Gan().AdaBoost(Forest(), rounds: 3).Fit(Wdbc.View(_ml));
        Scores(_ml.Gan().AdaBoost(Forest(), rounds: 3).Fit(data), data).Should().Equal(Scores(other, Wdbc.View(_ml)));
    }

    [Fact]
    public void A_saved_model_gives_the_same_bits_and_a_prediction_engine_needs_neither_label_nor_weight()
    {
        IDataView data = Unweighted();
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_ml.Transforms.NormalizeMinMax("Features").Append(Forest()), rounds: 3).Fit(data);
        float[] expected = Scores(model);
        ITransformer loaded = SavedModels.Reload(model, data);
        foreach (ITransformer again in new[] { loaded, _ml.Gan().Unwrap(loaded), SavedModels.Reload(loaded, data) })
        {
            IDataView scored = again.Transform(data);
            scored.GetColumn<float>("Score").Should().Equal(expected);
            scored.GetColumn<bool>("PredictedLabel").Should().Equal(expected.Select(score => score > 0));
            scored.GetColumn<float>("Probability").Should().Equal(model.Transform(data).GetColumn<float>("Probability"));
            SavedModels.Columns(scored.Schema).Should().Equal(SavedModels.Columns(model.Transform(data).Schema));
        }

        SchemaDefinition schema = SchemaDefinition.Create(typeof(FeaturesOnly));
        schema["Features"].ColumnType = data.Schema["Features"].Type;
        foreach (ITransformer either in new[] { model, loaded })
        {
            using PredictionEngine<FeaturesOnly, Scored> engine = _ml.Model.CreatePredictionEngine<FeaturesOnly, Scored>(either, true, schema);
            for (int row = 0; row < 20; row++)
            {
                engine.Predict(new FeaturesOnly { Features = Wdbc.Features.Row(row).ToArray() }).Score.Should().Be(expected[row]);
            }
        }
    }

    [Fact]
    public void Cross_validation_and_a_calibrator_work()
    {
        IDataView data = Unweighted();
        var estimator = _ml.Gan().AdaBoost(Forest(), rounds: 3, learningRate: .1).Append(_ml.BinaryClassification.Calibrators.Platt());
        _ml.BinaryClassification.CrossValidate(data, estimator, 3).Should().OnlyContain(fold => fold.Metrics.AreaUnderRocCurve > .9);
    }

    [Fact]
    public void Eight_threads_give_the_values_of_one()
    {
        IDataView data = _ml.Data.Cache(Unweighted());
        AdaBoostTransformer model = _ml.Gan().AdaBoost(Forest(), rounds: 3).Fit(data);
        float[] expected = Scores(model);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Scores(model, data).Should().Equal(expected));
    }

    [Theory]
    [InlineData(BoostingAlgorithm.SammeR)]
    [InlineData(BoostingAlgorithm.Samme)]
    public void A_round_that_errs_on_no_row_is_kept_and_the_last(BoostingAlgorithm algorithm)
    {
        Matrix easy = new(60, 1);
        int[] labels = new int[60];
        for (int row = 0; row < 60; row++)
        {
            easy[row, 0] = row;
            labels[row] = row >= 30 ? 1 : 0;
        }

        IDataView data = Wdbc.View(_ml, easy, labels);
        AdaBoostEstimator.Options options = Options(10, 1);
        options.Algorithm = algorithm;
        AdaBoostTransformer model = _ml.Gan().AdaBoost(Stump(minimum: 5), options).Fit(data);
        model.Members.Should().ContainSingle();
        model.Errors.Should().Equal(0);
        model.Transform(data).GetColumn<bool>("PredictedLabel").Should().Equal(labels.Select(label => label == 1));
    }

    [Fact]
    public void A_first_round_no_better_than_chance_is_kept_alone_with_a_warning()
    {
        // Exclusive or: no stump is better than a coin.
        Matrix corners = new(80, 2);
        int[] labels = new int[80];
        for (int row = 0; row < 80; row++)
        {
            corners[row, 0] = row % 2;
            corners[row, 1] = row / 2 % 2;
            labels[row] = (row % 2) ^ (row / 2 % 2);
        }

        AdaBoostTransformer model = _ml.Gan().AdaBoost(Stump(minimum: 5), Options(10, 1)).Fit(Unweighted(Wdbc.View(_ml, corners, labels)));
        model.Members.Should().ContainSingle();
        _warnings.Should().ContainSingle().Which.Should().Contain("no better than chance");
    }

    [Fact]
    public void A_trainer_that_does_not_ask_for_the_weights_is_refused()
    {
        AdaBoostEstimator estimator = _ml.Gan().AdaBoost(StumpWithoutWeights());
        estimator.Invoking(e => e.Fit(Unweighted())).Should().Throw<ArgumentException>().WithMessage("*exampleWeightColumnName*");
        estimator.Invoking(e => e.GetOutputSchema(SchemaShapes.Of(Wdbc.View(_ml).Schema))).Should().Throw<ArgumentException>();
        _ml.Gan().AdaBoost(_ml.Gan().AcGan()).Invoking(e => e.Fit(Unweighted())).Should().Throw<ArgumentException>().WithMessage("*'Weight'*");
    }

    [Fact]
    public void A_trainer_that_asks_for_the_weights_and_ignores_them_is_remarked_upon()
    {
        _ml.Gan().AdaBoost(new IgnoringEstimator(StumpWithoutWeights(), Stump()), rounds: 3).Fit(Unweighted());
        _warnings.Should().ContainSingle().Which.Should().Contain("same model");
    }

    [Fact]
    public void Every_kind_of_trainer_with_weights_can_be_boosted()
    {
        IDataView data = Unweighted();
        BinaryClassificationCatalog.BinaryClassificationTrainers trainers = _ml.BinaryClassification.Trainers;
        IEstimator<ITransformer>[] all =
        [
            trainers.LbfgsLogisticRegression(exampleWeightColumnName: "Weight"),
            trainers.SdcaLogisticRegression(exampleWeightColumnName: "Weight"),
            trainers.SdcaNonCalibrated(exampleWeightColumnName: "Weight"),
            trainers.FastTree(exampleWeightColumnName: "Weight", numberOfTrees: 3),
            trainers.Gam(exampleWeightColumnName: "Weight", numberOfIterations: 20),
            trainers.LightGbm(exampleWeightColumnName: "Weight", numberOfIterations: 3),
        ];
        foreach (IEstimator<ITransformer> trainer in all)
        {
            IEstimator<ITransformer> normalised = _ml.Transforms.NormalizeMinMax("Features").Append(trainer);
            IDataView scored = _ml.Gan().AdaBoost(normalised, rounds: 2, learningRate: .1).Fit(data).Transform(data);
            _ml.BinaryClassification.Evaluate(scored).AreaUnderRocCurve.Should().BeGreaterThan(.95);
        }
    }

    [Fact]
    public void Cancellation_stops_between_two_rounds_and_progress_hears_each()
    {
        using CancellationTokenSource source = new();
        List<TrainingProgress> heard = [];
        AdaBoostEstimator.Options options = Options(100, 1);
        options.CancellationToken = source.Token;
        options.Progress = new Listener(value =>
        {
            heard.Add(value);
            if (value.Epoch == 2)
            {
                source.Cancel();
            }
        });
        _ml.Gan().AdaBoost(Stump(), options).Invoking(e => e.Fit(Unweighted())).Should().Throw<OperationCanceledException>();
        heard.Select(value => value.Epoch).Should().Equal(1, 2);
        heard[0].Loss.Should().BeInRange(.01, .2);
    }

    [Fact]
    public void Wrong_columns_weights_settings_and_nulls_are_named()
    {
        IDataView data = Wdbc.View(_ml);
        GanCatalog gan = _ml.Gan();
        gan.AdaBoost(Forest(), "X").Invoking(e => e.Fit(data)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("Could not find label column 'X'*");
        gan.AdaBoost(Forest("Number"), exampleWeightColumnName: "Number").Invoking(e => e.Fit(data)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Schema mismatch for weight column 'Number': expected Single, got Int32*");
        gan.AdaBoost(Forest()).Invoking(e => e.Fit(Wdbc.View(_ml, Wdbc.Features, new int[569]))).Should().Throw<ArgumentException>().WithMessage("*class*");
        foreach (float weight in new[] { -1, float.NaN, float.PositiveInfinity, 0 })
        {
            IDataView broken = _ml.Transforms.CustomMapping<Numbered, Weighted>((_, to) => to.Weight = weight, null).Fit(data).Transform(data);
            gan.AdaBoost(Forest()).Invoking(e => e.Fit(broken)).Should().Throw<ArgumentException>().WithMessage("*Weight*");
        }

        gan.Invoking(g => g.AdaBoost(Forest(), rounds: 0)).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AdaBoost(Forest(), learningRate: double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AdaBoost(Forest(), new AdaBoostEstimator.Options { Algorithm = (BoostingAlgorithm)5 })).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AdaBoost(null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.AdaBoost(Forest(), (AdaBoostEstimator.Options)null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.AdaBoost(gan.AdaBoost(Forest()))).Should().Throw<ArgumentException>().WithMessage("*boosted again*");
    }

    private static AdaBoostEstimator.Options Options(int rounds, double rate) =>
        new() { Rounds = rounds, LearningRate = rate, Algorithm = BoostingAlgorithm.Samme };

    private static void CheckNear(float[] found, double[] expected)
    {
        found.Should().HaveCount(expected.Length);
        for (int row = 0; row < found.Length; row++)
        {
            ((double)found[row]).Should().BeApproximately(expected[row], 1e-4 * Math.Max(1, Math.Abs(expected[row])), $"row {row}");
        }
    }

    /// <summary>A view without the column Weight.</summary>
    private IDataView Unweighted() => Unweighted(Wdbc.View(_ml));

    private IDataView Unweighted(IDataView data) => _ml.Transforms.DropColumns("Weight").Fit(data).Transform(data);

    private float[] Scores(AdaBoostTransformer model) => Scores(model, Unweighted());

    private static float[] Scores(AdaBoostTransformer model, IDataView data) => [.. model.Transform(data).GetColumn<float>("Score")];

    private FastForestBinaryTrainer Forest(string weight = "Weight") => _ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
    {
        ExampleWeightColumnName = weight, NumberOfTrees = 10, NumberOfLeaves = 4, MinimumExampleCountPerLeaf = 2, NumberOfThreads = 1, Seed = 3,
        MemoryStatistics = false,
    });

    private FastTreeBinaryTrainer Trees() => _ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        ExampleWeightColumnName = "Weight", NumberOfTrees = 2, NumberOfLeaves = 3, NumberOfThreads = 1, Seed = 3, MemoryStatistics = false,
    });

    private FastTreeBinaryTrainer Stump(int minimum = 10) => Stump("Weight", minimum);

    private FastTreeBinaryTrainer StumpWithoutWeights() => Stump(null, 10);

    private FastTreeBinaryTrainer Stump(string? weight, int minimum) => _ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        ExampleWeightColumnName = weight, NumberOfTrees = 1, NumberOfLeaves = 2, MinimumExampleCountPerLeaf = minimum, NumberOfThreads = 1, Seed = 3,
        MemoryStatistics = false,
    });

    /// <summary>Checks the columns like one trainer, and fits another.</summary>
    private sealed class IgnoringEstimator(IEstimator<ITransformer> fitted, IEstimator<ITransformer> checking) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => fitted.Fit(input);

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => checking.GetOutputSchema(inputSchema);
    }

    private sealed class Numbered
    {
        public int Number { get; set; }
    }

    private sealed class Weighted
    {
        public float Weight { get; set; }
    }

    private sealed class FeaturesOnly
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }

    private sealed class Listener(Action<TrainingProgress> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value);
    }
}
