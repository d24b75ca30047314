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
    private readonly SmallTrainers _small;

    public AdaBoostTests() => _small = new SmallTrainers(_ml);

    [Fact]
    public void Gives_the_scores_of_an_independent_implementation_over_forests()
    {
        double[] expected = BruteForceAdaBoost.SammeR(_small.Forest(), 6, .5, (score, _) => ((score / 10d) + 1) / 2);
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Forest(), rounds: 6, learningRate: .5).Fit(_small.Unweighted());
        CheckNear(Scores(model), expected);
        model.Members.Should().HaveCount(6);
        model.VoteWeights.Should().OnlyContain(weight => weight == 1);
    }

    [Fact]
    public void Gives_the_scores_of_an_independent_implementation_over_calibrated_trees()
    {
        double[] expected = BruteForceAdaBoost.SammeR(_small.Trees(), 4, .3, (_, probability) => probability);
        CheckNear(Scores(_ml.Gan().AdaBoost(_small.Trees(), rounds: 4, learningRate: .3).Fit(_small.Unweighted())), expected);
    }

    [Fact]
    public void Gives_the_votes_of_an_independent_implementation_with_one_weight_for_each_round()
    {
        double[] expected = BruteForceAdaBoost.Samme(_small.Stump(), 8, .7);
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Stump(), Options(8, .7)).Fit(_small.Unweighted());
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
        DataOperationsCatalog.TrainTestData split = _ml.Data.TrainTestSplit(_small.Unweighted(), .4, seed: 2);
        double alone = _ml.BinaryClassification.EvaluateNonCalibrated(_small.StumpWithoutWeights().Fit(split.TrainSet).Transform(split.TestSet)).Accuracy;
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Stump(), Options(30, 1)).Fit(split.TrainSet);
        CalibratedBinaryClassificationMetrics boosted = _ml.BinaryClassification.Evaluate(model.Transform(split.TestSet));
        boosted.Accuracy.Should().BeGreaterThan(alone).And.BeGreaterThan(.93);
    }

    [Fact]
    public void The_first_round_alone_is_the_trainer_with_its_weights_of_the_data()
    {
        IDataView data = Wdbc.View(_ml);
        float[] expected = [.. _small.Forest().Fit(data).Transform(data).GetColumn<float>("Score")];
        AdaBoostTransformer one = _ml.Gan().AdaBoost(_small.Forest(), rounds: 1).Fit(data);
        float[] found = [.. one.Members[0].Transform(data).GetColumn<float>("Score")];
        for (int row = 0; row < 569; row++)
        {
            found[row].Should().BeApproximately(expected[row], 1e-4f);
        }

        found.Should().NotEqual(_ml.Gan().AdaBoost(_small.Forest(), rounds: 1).Fit(_small.Unweighted()).Members[0].Transform(data).GetColumn<float>("Score"));
    }

    [Fact]
    public void Rows_without_weight_do_not_count()
    {
        // The labels of the rows without weight are wrong; nothing of that is seen.
        int[] labels = [.. Wdbc.Labels.Select((label, row) => row % 2 == 0 ? label : 1 - label)];
        IDataView halved = _ml.Transforms.CustomMapping<Numbered, Weighted>((from, to) => to.Weight = from.Number % 2 == 0 ? 1 : 0, null)
            .Fit(Wdbc.View(_ml, Wdbc.Features, labels)).Transform(Wdbc.View(_ml, Wdbc.Features, labels));
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Stump(), Options(5, 1)).Fit(halved);
        model.Errors[0].Should().BeLessThan(.15);
        _ml.BinaryClassification.Evaluate(model.Transform(_small.Unweighted())).Accuracy.Should().BeGreaterThan(.9);
    }

    [Fact]
    public void Promises_what_it_delivers_and_gives_the_input_columns_back_as_they_were()
    {
        IDataView data = _small.Unweighted();
        IEstimator<ITransformer> inner = _ml.Transforms.NormalizeMinMax("Features").Append(_ml.Transforms.CopyColumns("Scratch", "Features")).Append(_small.Forest());
        AdaBoostEstimator estimator = _ml.Gan().AdaBoost(inner, rounds: 3);
        AdaBoostTransformer model = estimator.Fit(data);
        IDataView scored = model.Transform(data);
        SchemaText.Of(estimator.GetOutputSchema(SchemaShapes.Of(data.Schema))).Should().BeEquivalentTo(SchemaText.Of(scored.Schema));
        scored.GetColumn<float[]>("Features").SelectMany(row => row).Should().Equal(Wdbc.Features.Values.ToArray());
        SchemaText.Texts(scored.Schema["Features"], "SlotNames").Should().Equal(WdbcTable.Names);
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
        AdaBoostTransformer other = _ml.Gan().AdaBoost(_small.Forest(), rounds: 3).Fit(Wdbc.View(_ml));
        Scores(_ml.Gan().AdaBoost(_small.Forest(), rounds: 3).Fit(data), data).Should().Equal(Scores(other, Wdbc.View(_ml)));
    }

    [Fact]
    public void A_saved_model_gives_the_same_bits_and_a_prediction_engine_needs_neither_label_nor_weight()
    {
        IDataView data = _small.Unweighted();
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_ml.Transforms.NormalizeMinMax("Features").Append(_small.Forest()), rounds: 3).Fit(data);
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
        IDataView data = _small.Unweighted();
        var estimator = _ml.Gan().AdaBoost(_small.Forest(), rounds: 3, learningRate: .1).Append(_ml.BinaryClassification.Calibrators.Platt());
        _ml.BinaryClassification.CrossValidate(data, estimator, 3).Should().OnlyContain(fold => fold.Metrics.AreaUnderRocCurve > .9);
    }

    [Fact]
    public void The_article_s_model_is_fifty_forests_that_learn_slowly()
    {
        IEstimator<ITransformer> forest = _ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            ExampleWeightColumnName = "Weight",
            NumberOfTrees = 100,
            NumberOfLeaves = 4,
            MinimumExampleCountPerLeaf = 2,
            NumberOfThreads = 1,
            Seed = 3,
            MemoryStatistics = false,
        });
        AdaBoostEstimator.Options options = AdaBoostEstimator.Options.Article();
        (options.Rounds, options.LearningRate, options.Algorithm).Should().Be((50, .01, BoostingAlgorithm.SammeR));
        options.Rounds = 5;
        AdaBoostTransformer model = _ml.Gan().AdaBoost(forest, options).Fit(_small.Unweighted());
        model.Errors.Should().HaveCount(5).And.OnlyContain(error => error < .1);
        _ml.BinaryClassification.Evaluate(model.Transform(_small.Unweighted())).AreaUnderRocCurve.Should().BeGreaterThan(.97);
    }

    [Fact]
    public void Eight_threads_give_the_values_of_one()
    {
        IDataView data = _ml.Data.Cache(_small.Unweighted());
        AdaBoostTransformer model = _ml.Gan().AdaBoost(_small.Forest(), rounds: 3).Fit(data);
        float[] expected = Scores(model);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Scores(model, data).Should().Equal(expected));
    }

    [Theory]
    [InlineData("Lbfgs")]
    [InlineData("Sdca")]
    [InlineData("SdcaNonCalibrated")]
    [InlineData("FastTree")]
    [InlineData("LightGbm")]
    public void Every_kind_of_trainer_with_weights_can_be_boosted(string name)
    {
        BinaryClassificationCatalog.BinaryClassificationTrainers trainers = _ml.BinaryClassification.Trainers;
        IEstimator<ITransformer> trainer = name switch
        {
            "Lbfgs" => trainers.LbfgsLogisticRegression(exampleWeightColumnName: "Weight"),
            "Sdca" => trainers.SdcaLogisticRegression(exampleWeightColumnName: "Weight"),
            "SdcaNonCalibrated" => trainers.SdcaNonCalibrated(exampleWeightColumnName: "Weight"),
            "FastTree" => trainers.FastTree(exampleWeightColumnName: "Weight", numberOfTrees: 3),
            _ => trainers.LightGbm(exampleWeightColumnName: "Weight", numberOfIterations: 3),
        };
        IDataView data = _small.Unweighted();
        IEstimator<ITransformer> normalised = _ml.Transforms.NormalizeMinMax("Features").Append(trainer);
        IDataView scored = _ml.Gan().AdaBoost(normalised, rounds: 2, learningRate: .1).Fit(data).Transform(data);
        _ml.BinaryClassification.Evaluate(scored).AreaUnderRocCurve.Should().BeGreaterThan(.95);
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

    private float[] Scores(AdaBoostTransformer model) => Scores(model, _small.Unweighted());

    private static float[] Scores(AdaBoostTransformer model, IDataView data) => [.. model.Transform(data).GetColumn<float>("Score")];

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
}
