using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.QuickStart;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The C# of the README's pipeline and of docs/mlnet.md, over the quick start's patients.</summary>
public sealed class MlNetSnippets
{
    private static readonly string CsvPath = Path.Combine(AppContext.BaseDirectory, "data", "patients.csv");

    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Five_lines_impute_oversample_train_validate_and_save()
    {
        MLContext ml = _ml;
        using TemporaryFolder folder = new();
        string modelPath = Path.Combine(folder.Root, "model.zip");
        IDataView data = Load(ml, CsvPath);

        #region five-lines
        var forest = ml.BinaryClassification.Trainers.FastForest().WithOversampling(ml.Gan().GanOversampler());
        var pipeline = ml.Gan().StackedAutoencoderImputer("Features").Append(forest);   // NaN marks a missing cell
        var result = ml.Gan().StratifiedCrossValidate(data, pipeline);
        Console.WriteLine(result.Metric(MetricNames.AreaUnderRocCurve));
        ml.Model.Save(pipeline.Fit(data), data.Schema, modelPath);
        #endregion

        result.Folds.Should().HaveCount(5);
        new MLContext().Model.Load(modelPath, out _).Transform(data).GetColumn<float>("Score").Should().HaveCount(383);
    }

    [Fact]
    public void Text_files_need_MissingRealsAsNaNs()
    {
        MLContext ml = _ml;
        string path = CsvPath;

        #region load-text
        IDataView data = ml.Data.LoadFromTextFile<Patient>(
            path, new TextLoader.Options { HasHeader = true, Separators = [','], MissingRealsAsNaNs = true });
        #endregion

        data.GetColumn<float[]>("Features").Sum(row => row.Count(float.IsNaN)).Should().Be(792);
    }

    [Fact]
    public void Weights_instead_of_rows()
    {
        MLContext ml = _ml;
        IDataView data = ml.Gan().ChainedImputer("Features").Fit(Load(ml, CsvPath)).Transform(Load(ml, CsvPath));

        #region density-weights
        var forest = ml.BinaryClassification.Trainers.FastForest(exampleWeightColumnName: "Weight");
        var weighted = ml.Gan().DensityWeights("Weight").Append(forest);           // no row is made; scored rows weigh 1
        #endregion

        IDataView scored = weighted.Fit(data).Transform(data);
        scored.GetColumn<float>("Weight").Should().OnlyContain(weight => weight == 1);
        scored.GetColumn<float>("Score").Should().HaveCount(383);
    }

    [Fact]
    public void Imputers()
    {
        MLContext ml = _ml;
        IDataView data = Load(ml, CsvPath);

        #region impute
        ImputerTransformer imputer = ml.Gan().StackedAutoencoderImputer(new StackedAutoencoderImputer.Options
        {
            Columns = [new InputOutputColumnPair("Filled", "Features")],
            IndicatorColumnName = "WereMissing",
            Seed = 7,
        }).Fit(data);
        IDataView filled = imputer.Transform(data);
        #endregion

        filled.GetColumn<float[]>("Filled").SelectMany(row => row).Should().NotContain(float.NaN);
        filled.GetColumn<float[]>("WereMissing").Sum(row => row.Sum()).Should().Be(792);
    }

    [Fact]
    public void Oversampling_in_three_forms()
    {
        MLContext ml = _ml;
        IDataView data = Filled();
        IDataView trainingRows = data;
        FastForestBinaryTrainer trainer = ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 5);

        #region oversample
        GanOversampler oversampler = ml.Gan().GanOversampler(ratio: 0.5);
        var around = trainer.WithOversampling(oversampler);                        // the trainer's own model comes out
        var step = oversampler.Append(trainer);                                    // an ordinary step; the identity once fitted
        IDataView enlarged = ml.Gan().Oversample(trainingRows, oversampler);       // now; for rows that were split before
        #endregion

        enlarged.GetColumn<bool>("Label").Count(label => label).Should().Be(179);
        around.Fit(data).Transform(data).GetColumn<bool>("Label").Should().HaveCount(383);
        step.Fit(data).Transform(data).GetColumn<bool>("Label").Should().HaveCount(383);
    }

    [Fact]
    public void The_classifier_generates_too()
    {
        MLContext ml = _ml;
        IDataView data = Filled();

        #region acgan
        AcGanBinaryTransformer classifier = ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Seed = 7, Threads = 2 }).Fit(data);
        BinaryClassificationMetrics metrics = ml.BinaryClassification.Evaluate(classifier.Transform(data));
        Matrix made = classifier.Model.Generate(classNumber: 1, rows: 20, seed: 1);   // 20 rows of the class true
        #endregion

        metrics.AreaUnderRocCurve.Should().BeGreaterThan(.9);
        made.Rows.Should().Be(20);
    }

    [Fact]
    public void Validation_and_its_paired_test()
    {
        MLContext ml = _ml;
        IDataView data = Filled();
        IEstimator<ITransformer> alone = ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 5);
        IEstimator<ITransformer> evened = ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 5)
            .WithOversampling(ml.Gan().GanOversampler(new GanOversampler.Options { Rounds = 50 }));

        #region validate
        StratifiedTrainTestData split = ml.Gan().StratifiedTrainTestSplit(data, testFraction: 0.2, seed: 1);
        StratifiedCrossValidationOptions folds = new() { NumberOfRepeats = 2, Seed = 1 };
        var without = ml.Gan().StratifiedCrossValidate(split.TrainSet, alone, folds);
        var with = ml.Gan().StratifiedCrossValidate(split.TrainSet, evened, folds);
        CorrectedResampledTTest test = with.Compare(without, MetricNames.AreaUnderPrecisionRecallCurve);
        #endregion

        split.TestSet.GetColumn<bool>("Label").Count(label => label).Should().Be(5);
        test.PValue.Should().BeInRange(0, 1);
    }

    [Fact]
    public void Boosting_over_a_forest()
    {
        MLContext ml = _ml;
        IDataView data = Filled();

        #region boost
        var forest = ml.BinaryClassification.Trainers.FastForest(exampleWeightColumnName: "Weight", numberOfTrees: 10, numberOfLeaves: 4);
        AdaBoostEstimator boosted = ml.Gan().AdaBoost(forest, rounds: 5);
        #endregion

        ml.BinaryClassification.Evaluate(boosted.Fit(data).Transform(data)).AreaUnderRocCurve.Should().BeGreaterThan(.9);
    }

    [Fact]
    public void The_probe_tells_a_leak()
    {
        MLContext ml = _ml;
        IDataView data = Filled();

        #region probe
        LeakageReport honest = ml.Gan().LeakageProbe(() => Pipeline(new MLContext(seed: 1)), data);
        Console.WriteLine(honest);   // "No leak was found. …"
        #endregion

        honest.Verdict.Should().Be(LeakageVerdict.NoLeakFound);

        static IEstimator<ITransformer> Pipeline(MLContext ml) => ml.Transforms.NormalizeMinMax("Features")
            .Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression()
                .WithOversampling(ml.Gan().GanOversampler(new GanOversampler.Options { Seed = 1, Rounds = 20 })));
    }

    private static IDataView Load(MLContext ml, string path) => ml.Data.LoadFromTextFile<Patient>(
        path, new TextLoader.Options { HasHeader = true, Separators = [','], MissingRealsAsNaNs = true });

    private IDataView Filled()
    {
        IDataView data = Load(_ml, CsvPath);
        return _ml.Data.Cache(_ml.Gan().ChainedImputer("Features").Fit(data).Transform(data));
    }
}
