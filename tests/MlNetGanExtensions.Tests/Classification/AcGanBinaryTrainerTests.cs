using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;
using static MlNetGanExtensions.Tests.Classification.QuickAcGan;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>What the two-class trainer learns and says.</summary>
public sealed class AcGanBinaryTrainerTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Gives_the_core_library_s_probabilities_bit_for_bit()
    {
        AcGanModel core = new AcGan(new AcGanOptions { Members = 2, Epochs = 15, Seed = 7 }).Fit(Wdbc.Features, Wdbc.Labels);
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTransformer model = _ml.Gan().AcGan(Quick()).Fit(data);

        BinaryScore[] rows = Scores(model, data);
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
    public void A_threshold_shifts_the_score_and_leaves_the_probability()
    {
        IDataView data = Wdbc.View(_ml);
        AcGanBinaryTrainer.Options options = Quick();
        BinaryScore[] half = Scores(_ml.Gan().AcGan(options).Fit(data), data);
        options.Threshold = .9f;
        AcGanBinaryTransformer model = _ml.Gan().AcGan(options).Fit(data);
        BinaryScore[] high = Scores(model, data);
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
        BinaryScore[] rows = [.. Scores(model, data), .. Scores(model, Wdbc.View(_ml, far, [0, 1, 1]))];
        rows.Should().OnlyContain(row => float.IsFinite(row.Score) && row.Probability > 1e-7f && row.Probability < 1 - 1e-7);
        rows.Should().OnlyContain(row => Math.Abs((1 / (1 + Math.Exp(-row.Score))) - row.Probability) < 3e-7);
        rows[^1].Score.Should().BeGreaterThan(20);
    }

    [Fact]
    public void Same_seed_same_bits_on_any_number_of_threads_and_a_context_s_seed_is_used()
    {
        IDataView data = Wdbc.View(_ml, 200);
        AcGanBinaryTrainer.Options options = Quick();
        BinaryScore[] one = Scores(_ml.Gan().AcGan(options).Fit(data), data);
        options.Threads = 2;
        Scores(new MLContext(99).Gan().AcGan(options).Fit(data), data).Should().BeEquivalentTo(one, rule => rule.WithStrictOrdering());
        BinaryScore[] first = Scores(new MLContext(5).Gan().AcGan(Quick(seed: null)).Fit(data), data);
        Scores(new MLContext(5).Gan().AcGan(Quick(seed: null)).Fit(data), data).Should().BeEquivalentTo(first, rule => rule.WithStrictOrdering());
        Scores(new MLContext(6).Gan().AcGan(Quick(seed: null)).Fit(data), data)[0].Score.Should().NotBe(first[0].Score);
    }

    [Fact]
    public void Options_are_copied_and_mirror_the_core_library_s()
    {
        IDataView data = Wdbc.View(_ml, 100);
        AcGanBinaryTrainer.Options options = Quick();
        AcGanBinaryTrainer trainer = _ml.Gan().AcGan(options);
        options.Seed = 8;
        options.FeatureColumnName = "Other";
        Scores(trainer.Fit(data), data)[0].Score.Should().Be(Scores(_ml.Gan().AcGan(Quick()).Fit(data), data)[0].Score);

        new AcGanBinaryTrainer.Options().ToCore(seed: 1).Should().BeEquivalentTo(new AcGanOptions());
        AcGanBinaryTrainer.Options.Paper().ToCore(seed: 1).Should().BeEquivalentTo(AcGanOptions.Paper());
        AcGanMulticlassTrainer.Options.Paper().ToCore(seed: 1).Should().BeEquivalentTo(AcGanOptions.Paper());
    }

    private static int Total(IEnumerable<BinaryClassificationMetrics> folds) =>
        (int)folds.Sum(fold => fold.ConfusionMatrix.Counts.Sum(row => row.Sum()));
}
