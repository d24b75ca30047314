using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Tests.Boosting;
using MlNetGanExtensions.Tests.Oversampling;
using MlNetGanExtensions.Tests.Saving;

namespace MlNetGanExtensions.Tests.CrossFitting;

public sealed class CrossFittedTests
{
    private const int Rows = 300;
    private const int Rare = 30;

    private readonly MLContext _ml = new(1);
    private readonly IDataView _train;

    public CrossFittedTests() => _train = TinyData.View(_ml, Rows, Rare);

    private IEstimator<ITransformer> Logistic => _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(enforceNonNegativity: false);

    [Fact]
    public void The_threshold_is_the_best_on_rows_that_were_held_out()
    {
        CrossFittedTransformer model = _ml.Gan().WithThreshold(Logistic, numberOfFolds: 4, seed: 9).Fit(_train);

        // The same folds, written out.
        List<TinyData.Row> rows = TinyData.Rows(Rows, Rare);
        int[] labels = [.. rows.Select(row => row.Label ? 1 : 0)];
        double[] scores = new double[Rows];
        foreach (Fold fold in RepeatedStratifiedKFold.Create(labels, 4, 1, seed: 9).Trials[0].Folds)
        {
            ITransformer part = Logistic.Fit(_ml.Data.LoadFromEnumerable(fold.Training.Select(row => rows[row])));
            float[] found = [.. part.Transform(_ml.Data.LoadFromEnumerable(fold.Test.Select(row => rows[row]))).GetColumn<float>("Score")];
            for (int i = 0; i < found.Length; i++)
            {
                scores[fold.Test[i]] = found[i];
            }
        }

        double F1(double threshold)
        {
            int hits = Enumerable.Range(0, Rows).Count(row => scores[row] > threshold && labels[row] == 1);
            return 2.0 * hits / (scores.Count(score => score > threshold) + labels.Sum());
        }

        F1(model.Rescoring.Threshold).Should().BeApproximately(scores.Max(F1), 1e-12);
        model.Rescoring.Threshold.Should().NotBe(0);
    }

    [Fact]
    public void The_threshold_travels_in_the_model_so_that_evaluate_agrees_with_the_calls()
    {
        IDataView test = TinyData.View(_ml, 200, 40);
        CrossFittedTransformer model = _ml.Gan().WithThreshold(Logistic, ThresholdGoal.Cost(1, 20), seed: 9).Fit(_train);
        IDataView scored = model.Transform(test);
        bool[] calls = [.. scored.GetColumn<bool>("PredictedLabel")];
        float[] scores = [.. scored.GetColumn<float>("Score")];
        float[] probabilities = [.. scored.GetColumn<float>("Probability")];
        float[] plain = [.. model.Model.Transform(test).GetColumn<float>("Probability")];

        calls.Should().Equal(scores.Select(score => score > 0)).And.Equal(probabilities.Select(p => p > model.Rescoring.ProbabilityThreshold));
        probabilities.Should().Equal(plain, "a threshold does not bend probabilities");
        calls.Count(call => call).Should().BeGreaterThan(plain.Count(p => p > .5f), "a missed row costs twenty times a false alarm");
        int right = calls.Zip(test.GetColumn<bool>("Label"), (call, label) => call == label).Count(same => same);
        _ml.BinaryClassification.Evaluate(scored).Accuracy.Should().BeApproximately(right / 200.0, 1e-12);
    }

    [Fact]
    public void Without_a_probability_the_score_itself_is_shifted()
    {
        IDataView test = TinyData.View(_ml, 200, 40);
        CrossFittedTransformer model = _ml.Gan().WithThreshold(new SmallTrainers(_ml).Forest(), seed: 9).Fit(_train);
        IDataView scored = model.Transform(test);

        scored.Schema.GetColumnOrNull("Probability").Should().BeNull();
        double.IsNaN(model.Rescoring.ProbabilityThreshold).Should().BeTrue();
        scored.GetColumn<float>("Score").Should().Equal(model.Model.Transform(test).GetColumn<float>("Score").Select(score => score - model.Rescoring.Threshold));
        _ml.BinaryClassification.EvaluateNonCalibrated(scored).F1Score.Should().BeGreaterThan(
            _ml.BinaryClassification.EvaluateNonCalibrated(model.Model.Transform(test)).F1Score);
    }

    [Theory]
    [InlineData(CalibrationKind.Platt)]
    [InlineData(CalibrationKind.Isotonic)]
    public void Oversampled_probabilities_are_put_right_on_held_out_rows(CalibrationKind kind)
    {
        IEstimator<ITransformer> oversampled = Logistic.WithOversampling(_ml.Gan().Oversampler(new RandomOversampler()));
        IDataView test = TinyData.View(_ml, 1000, 100);
        double before = _ml.BinaryClassification.Evaluate(oversampled.Fit(_train).Transform(test)).LogLoss;

        IDataView scored = _ml.Gan().WithCalibration(oversampled, kind, seed: 2).Fit(_train).Transform(test);
        _ml.BinaryClassification.Evaluate(scored).LogLoss.Should().BeLessThan(before * .8);
        scored.GetColumn<float>("Probability").Average().Should().BeApproximately(.1f, .04f, "that is the share of positive rows");
    }

    [Fact]
    public void Made_rows_are_neither_held_out_nor_scored()
    {
        RowCountingEstimator counter = new(_ml);
        IEstimator<ITransformer> oversampled = Logistic.Append(counter).WithOversampling(new MarkingOversampler(_ml, new MarkingOversampler.Options()));
        ITransformer model = _ml.Gan().WithThreshold(oversampled, numberOfFolds: 3, calibration: CalibrationKind.Platt).Fit(_train);

        // 3 folds of 200 training rows, 20 of them rare, and all rows in the end.
        counter.Fitted.Should().Equal((200, 160), (200, 160), (200, 160), (300, 240));
        counter.Scored.Should().Be((Rows, 0), "each row is held out once");
        counter.ForgetScored();
        model.Transform(_train).GetColumn<float>("Score").Should().HaveCount(Rows);
        counter.Scored.Should().Be((Rows, 0));
    }

    [Fact]
    public void The_prior_correction_shifts_the_log_odds_by_the_ratio_of_the_classes()
    {
        IEstimator<ITransformer> oversampled = Logistic.WithOversampling(_ml.Gan().Oversampler(new RandomOversampler()));
        IDataView test = TinyData.View(_ml, 1000, 100);
        CrossFittedTransformer model = _ml.Gan().WithPriorCorrection(oversampled, SamplingStrategy.EvenOut).Fit(_train);

        PriorCorrection correction = model.Rescoring.Calibration.Should().BeOfType<PriorCorrection>().Subject;
        correction.TrainingShare.Should().Be(.5);
        correction.TrueShare.Should().Be(.1);
        correction.Shift.Should().BeApproximately(-Math.Log(9), 1e-12);
        IDataView scored = model.Transform(test);
        scored.GetColumn<float>("Probability").Average().Should().BeApproximately(.1f, .04f);
        _ml.BinaryClassification.Evaluate(scored).AreaUnderRocCurve.Should().Be(
            _ml.BinaryClassification.Evaluate(model.Model.Transform(test)).AreaUnderRocCurve, "a shift keeps the order");
    }

    [Fact]
    public void A_saved_model_comes_back_with_the_same_bits_and_its_threshold_and_curve()
    {
        IDataView test = TinyData.View(_ml, 100, 20);
        foreach (CalibrationKind kind in Enum.GetValues<CalibrationKind>())
        {
            CrossFittedTransformer model = _ml.Gan().WithThreshold(Logistic, calibration: kind, seed: 4).Fit(_train);
            ITransformer loaded = SavedModels.Reload(model, _train);

            foreach (string column in new[] { "Score", "Probability" })
            {
                SavedModels.Bits(loaded.Transform(test), column).SelectMany(row => row).Should().Equal(SavedModels.Bits(model.Transform(test), column).SelectMany(row => row));
            }

            RescoringTransformer rescoring = _ml.Gan().Unwrap<RescoringTransformer>(loaded);
            rescoring.Threshold.Should().Be(model.Rescoring.Threshold);
            rescoring.Calibration?.ProbabilityOf(.3).Should().Be(model.Rescoring.Calibration!.ProbabilityOf(.3));
        }
    }

    [Fact]
    public void What_cannot_be_done_is_named()
    {
        FluentActions.Invoking(() => _ml.Gan().WithThreshold(Logistic).Fit(TinyData.View(_ml, 20, 1))).Should().Throw<ArgumentException>().WithMessage("*'True'*1 row*");
        FluentActions.Invoking(() => _ml.Gan().WithThreshold(_ml.Transforms.NormalizeMinMax("Features")).Fit(_train))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*score column 'Score'*");
        FluentActions.Invoking(() => _ml.Gan().WithPriorCorrection(new SmallTrainers(_ml).Forest(), SamplingStrategy.EvenOut).Fit(_train))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*probability column*");
        FluentActions.Invoking(() => _ml.Gan().WithThreshold(Logistic, numberOfFolds: 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => _ml.Gan().WithCalibration(Logistic, (CalibrationKind)9)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => _ml.Gan().WithThreshold(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => _ml.Gan().WithPriorCorrection(Logistic, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_cancelled_token_ends_a_fit()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        CrossFittedEstimator.Options options = new() { Goal = ThresholdGoal.F1, CancellationToken = stop.Token };
        FluentActions.Invoking(() => _ml.Gan().CrossFitted(Logistic, options).Fit(_train)).Should().Throw<OperationCanceledException>();
    }
}
