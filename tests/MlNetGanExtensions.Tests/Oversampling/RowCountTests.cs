using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Oversampling;

/// <summary>Counts rows to prove that made rows are learned from and never scored, whichever way ML.NET runs a pipeline.</summary>
public sealed class RowCountTests
{
    private const int Rows = 400;
    private const int Rare = 40;
    private readonly MLContext _ml = new(1);

    public enum Form
    {
        Step,
        StepBehindNormalizer,
        StepBehindCache,
        StepBeforeCache,
        StepInNestedChain,
        StepWithScopeNone,
        Meta,
        MetaBehindCache,
        MetaAroundChain,
    }

    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    [Fact]
    public void Behind_a_chain_that_ends_with_the_step_only_real_rows_are_learned_from()
    {
        // The inner chain has used up the one enlarged view when the outer chain asks it for its rows; the documentation says so.
        RowCountingEstimator counter = new(_ml);
        EstimatorChain<OversamplingTransformer> inner =
            _ml.Transforms.NormalizeMinMax("Features").Append(new MarkingOversampler(_ml, new MarkingOversampler.Options()));
        _ml.Transforms.NormalizeMinMax("Features").Append(inner)
            .Append(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression()).Append(counter)
            .Fit(TinyData.View(_ml, Rows, Rare));
        counter.Fitted.Should().Equal((Rows, 0));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Made_rows_are_fitted_and_never_scored_by_fit_and_transform(Form form)
    {
        (IEstimator<ITransformer> pipeline, RowCountingEstimator counter) = Pipeline(form);
        IDataView train = TinyData.View(_ml, Rows, Rare);
        ITransformer model = pipeline.Fit(train);

        counter.Fitted.Should().Equal((Rows, Rows - (2 * Rare)));
        counter.ForgetScored();
        Evaluate(model, TinyData.View(_ml, 100, 20)).Should().Be(100);
        counter.Scored.Should().Be((100, 0));

        // The very view that was fitted, twice: the hole of simpler guards.
        counter.ForgetScored();
        Evaluate(model, train).Should().Be(Rows);
        Evaluate(model, train).Should().Be(Rows);
        counter.Scored.Should().Be((2 * Rows, 0));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Cross_validation_scores_every_real_row_once_and_no_made_one(Form form)
    {
        (IEstimator<ITransformer> pipeline, RowCountingEstimator counter) = Pipeline(form);
        IDataView data = TinyData.View(_ml, Rows, Rare);
        foreach (Func<IEnumerable<double>> run in new Func<IEnumerable<double>>[]
        {
            () => _ml.BinaryClassification.CrossValidate(data, pipeline, 4).Select(fold => Count(fold.Metrics)),
            () => _ml.BinaryClassification.CrossValidateNonCalibrated(data, pipeline, 4).Select(fold => Count(fold.Metrics)),
        })
        {
            counter.Fitted.Clear();
            counter.ForgetScored();
            run().Sum().Should().Be(Rows);
            counter.Fitted.Should().HaveCount(4).And.OnlyContain(fit => fit.Made > 0);
            counter.Fitted.Sum(fit => fit.Real).Should().Be(3 * Rows);
            counter.Scored.Made.Should().Be(0);
            counter.Scored.Real.Should().BeGreaterThanOrEqualTo(Rows);
        }
    }

    [Fact]
    public void A_calibrator_behind_the_meta_estimator_is_fitted_to_real_rows_only()
    {
        (IEstimator<ITransformer> meta, RowCountingEstimator counter) = Pipeline(Form.Meta);
        meta.Append(_ml.BinaryClassification.Calibrators.Platt()).Fit(TinyData.View(_ml, Rows, Rare));
        counter.Scored.Made.Should().Be(0);
        counter.Scored.Real.Should().Be(Rows);
    }

    [Theory]
    [InlineData(Form.Step)]
    [InlineData(Form.Meta)]
    public void A_saved_and_loaded_model_scores_as_many_rows_and_the_same(Form form)
    {
        OversamplingEstimator oversampler = Oversampler();
        IEstimator<ITransformer> trainer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression();
        IEstimator<ITransformer> pipeline = form == Form.Step ? oversampler.Append(trainer) : trainer.WithOversampling(oversampler);
        IDataView data = TinyData.View(_ml, Rows, Rare);
        ITransformer model = pipeline.Fit(data);

        using MemoryStream file = new();
        _ml.Model.Save(model, data.Schema, file);
        ITransformer loaded = new MLContext().Model.Load(file, out _);
        loaded.Transform(data).GetColumn<float>("Score").Should().Equal(model.Transform(data).GetColumn<float>("Score"));
        loaded.Transform(data).GetColumn<float>("Score").Should().HaveCount(Rows);
    }

    [Theory]
    [InlineData(Form.Step)]
    [InlineData(Form.Meta)]
    public void A_prediction_engine_needs_no_label(Form form)
    {
        OversamplingEstimator oversampler = Oversampler();
        IEstimator<ITransformer> trainer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression();
        IEstimator<ITransformer> pipeline = form == Form.Step ? oversampler.Append(trainer) : trainer.WithOversampling(oversampler);
        IDataView data = TinyData.View(_ml, Rows, Rare);
        ITransformer model = pipeline.Fit(data);

        using PredictionEngine<TinyData.Question, TinyData.Answer> engine = _ml.Model.CreatePredictionEngine<TinyData.Question, TinyData.Answer>(model);
        float[] scores = [.. model.Transform(data).GetColumn<float>("Score")];
        List<TinyData.Row> rows = TinyData.Rows(Rows, Rare);
        for (int row = 0; row < Rows; row++)
        {
            engine.Predict(new TinyData.Question { Features = rows[row].Features }).Score.Should().Be(scores[row]);
        }
    }

    private (IEstimator<ITransformer> Pipeline, RowCountingEstimator Counter) Pipeline(Form form)
    {
        RowCountingEstimator counter = new(_ml);
        EstimatorChain<ITransformer> trainer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Append(counter);
        OversamplingEstimator step = Oversampler();
        IEstimator<ITransformer> identity = _ml.Transforms.CopyColumns("Copy", "Features");
        EstimatorChain<ITransformer> start = new();
        IEstimator<ITransformer> pipeline = form switch
        {
            Form.Step => step.Append(trainer),
            Form.StepBehindNormalizer => _ml.Transforms.NormalizeMinMax("Features").Append(step).Append(trainer),
            Form.StepBehindCache => identity.AppendCacheCheckpoint(_ml).Append(step).Append(trainer),
            Form.StepBeforeCache => start.Append(step).AppendCacheCheckpoint(_ml).Append(trainer),
            Form.StepInNestedChain => identity.Append(start.Append(step).Append(trainer)),
            Form.StepWithScopeNone => start.Append(step, TransformerScope.None).Append(trainer),
            Form.Meta => trainer.WithOversampling(step),
            Form.MetaBehindCache => identity.AppendCacheCheckpoint(_ml).Append(trainer.WithOversampling(step)),
            Form.MetaAroundChain => start.Append(identity).Append(trainer).WithOversampling(step),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
        return (pipeline, counter);
    }

    private MarkingOversampler Oversampler() => new(_ml, new MarkingOversampler.Options());

    private double Evaluate(ITransformer model, IDataView data) => Count(_ml.BinaryClassification.Evaluate(model.Transform(data)));

    private static double Count(BinaryClassificationMetrics metrics) => metrics.ConfusionMatrix.Counts.Sum(row => row.Sum());
}
