using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Evaluation;
using static MlNetGanExtensions.Tests.Validation.SplitRows;

namespace MlNetGanExtensions.Tests.Validation;

public sealed class StratifiedCrossValidateTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Folds_are_those_of_the_core_and_each_is_judged_as_ML_NET_judges_it()
    {
        List<Row> rows = Make(150, 0.3, 1);
        int[] labels = [.. rows.Select(row => row.Label ? 1 : 0)];
        RepeatedStratifiedKFold expected = RepeatedStratifiedKFold.Create(labels, 5, 2, 9);

        StratifiedCrossValidationResult<BinaryClassificationMetrics> result = _ml.Gan().StratifiedCrossValidate(
            _ml.Data.LoadFromEnumerable(rows), FastTree(), new StratifiedCrossValidationOptions { NumberOfRepeats = 2, Seed = 9 });

        result.Folds.Should().HaveCount(10);
        foreach (StratifiedFoldResult<BinaryClassificationMetrics> fold in result.Folds)
        {
            Fold drawn = expected.Trials[fold.Repeat].Folds[fold.Fold];
            Numbers(fold.ScoredHoldOutSet!).Should().Equal(drawn.Test);
            fold.TrainingRows.Should().Be(drawn.Training.Length);
            CalibratedBinaryClassificationMetrics again = _ml.BinaryClassification.Evaluate(fold.ScoredHoldOutSet!);
            fold.Metrics.Should().BeOfType<CalibratedBinaryClassificationMetrics>().Which.LogLoss.Should().Be(again.LogLoss);
            fold.Figures[MetricNames.AreaUnderRocCurve].Should().Be(again.AreaUnderRocCurve);
            float[] probabilities = [.. fold.ScoredHoldOutSet!.GetColumn<float>("Probability")];
            BinaryMetrics core = BinaryMetrics.FromProbabilities(probabilities, [.. drawn.Test.Select(row => labels[row])]);
            fold.Figures[MetricNames.BrierScore].Should().BeApproximately(core.BrierScore, 1e-12);
            fold.Figures[MetricNames.BalancedAccuracy].Should().BeApproximately(core.BalancedAccuracy, 1e-12);
        }

        MetricSummary auc = result.Metric(MetricNames.AreaUnderRocCurve);
        double[] values = [.. result.Folds.Select(fold => fold.Metrics.AreaUnderRocCurve)];
        auc.Values.Should().Equal(values);
        auc.Mean.Should().BeApproximately(values.Average(), 1e-12);
        auc.Minimum.Should().Be(values.Min());
        auc.Maximum.Should().Be(values.Max());
        auc.StandardDeviation.Should().BeApproximately(
            Math.Sqrt(values.Sum(value => (value - auc.Mean) * (value - auc.Mean)) / 9), 1e-12);
        result.ToString().Should().Contain("AreaUnderRocCurve").And.Contain("BrierScore");
    }

    [Fact]
    public void A_model_without_a_probability_is_judged_by_its_score()
    {
        StratifiedCrossValidationResult<BinaryClassificationMetrics> result = _ml.Gan().StratifiedCrossValidate(
            _ml.Data.LoadFromEnumerable(Make(120, 0.3, 1)), FastForest(), new StratifiedCrossValidationOptions { Seed = 1, KeepModels = false });
        result.Folds.Should().OnlyContain(fold => fold.Model == null && fold.ScoredHoldOutSet == null);
        result.Metrics.Select(metric => metric.Name).Should().Contain(MetricNames.F1Score).And.NotContain(MetricNames.LogLoss);
        result.Invoking(r => r.Metric(MetricNames.BrierScore)).Should().Throw<ArgumentException>().WithMessage("*'BrierScore'*AreaUnderRocCurve*");
    }

    [Fact]
    public void Methods_are_compared_on_the_same_folds_only()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(200, 0.3, 1));
        StratifiedCrossValidationResult<BinaryClassificationMetrics> trees = Run(data, FastTree(), 4);
        StratifiedCrossValidationResult<BinaryClassificationMetrics> forest = Run(data, FastForest(), 4);

        CorrectedResampledTTest test = trees.Compare(forest);

        double[] first = [.. trees.Metric(MetricNames.AreaUnderRocCurve).Values];
        double[] second = [.. forest.Metric(MetricNames.AreaUnderRocCurve).Values];
        test.Should().Be(CorrectedResampledTTest.Compare(first, second, 0.25));
        trees.Compare(trees).PValue.Should().Be(1);
        trees.Invoking(result => result.Compare(Run(data, FastForest(), 5))).Should().Throw<ArgumentException>().WithMessage("*other folds*");
        trees.Invoking(result => result.Compare(forest, MetricNames.LogLoss)).Should().Throw<ArgumentException>().WithMessage("*LogLoss*");
    }

    [Property(MaxTest = 15)]
    public void Grouped_folds_are_whole_disjoint_complete_and_have_each_class(byte seed)
    {
        List<Row> rows = Make(200, 0.3, seed, groups: 40);
        StratifiedCrossValidationResult<BinaryClassificationMetrics> result = _ml.Gan().StratifiedCrossValidate(
            _ml.Data.LoadFromEnumerable(rows),
            Constant(),
            new StratifiedCrossValidationOptions { Seed = seed, SamplingKeyColumnName = "Group", NumberOfRepeats = 2 });
        foreach (IGrouping<int, StratifiedFoldResult<BinaryClassificationMetrics>> repeat in result.Folds.GroupBy(fold => fold.Repeat))
        {
            List<(int Fold, int Row)> held = [.. repeat.SelectMany(fold => Numbers(fold.ScoredHoldOutSet!).Select(row => (fold.Fold, row)))];
            held.Select(pair => pair.Row).Order().Should().Equal(Enumerable.Range(0, 200));
            held.GroupBy(pair => rows[pair.Row].Group).Should().OnlyContain(group => group.Select(pair => pair.Fold).Distinct().Count() == 1);
            held.GroupBy(pair => pair.Fold).Should().OnlyContain(fold => fold.Select(pair => rows[pair.Row].Label).Distinct().Count() == 2);
            held.GroupBy(pair => pair.Fold).Should().OnlyContain(fold => fold.Count() >= 25 && fold.Count() <= 55);
        }

        Numbers(result.Folds[0].ScoredHoldOutSet!).Should().NotEqual(Numbers(result.Folds[5].ScoredHoldOutSet!));
    }

    [Fact]
    public void Given_folds_are_used_and_checked()
    {
        List<Row> rows = Make(60, 0.5, 1);
        IDataView data = _ml.Data.LoadFromEnumerable(rows);
        int[] numbers = [.. Enumerable.Range(0, 60).Select(row => row % 3)];
        StratifiedCrossValidationResult<BinaryClassificationMetrics> result = _ml.Gan().StratifiedCrossValidate(
            data, Constant(), new StratifiedCrossValidationOptions { Folds = RepeatedStratifiedKFold.FromFoldNumbers([numbers]) });
        result.Folds.Should().HaveCount(3);
        Numbers(result.Folds[2].ScoredHoldOutSet!).Should().Equal(Enumerable.Range(0, 60).Where(row => row % 3 == 2));

        int[] byClass = [.. rows.Select(row => row.Label ? 1 : 0)];
        RunWith(data, [byClass]).Should().Throw<ArgumentException>().WithMessage("The test part of fold 0 has no row of class 'True'*");
        RunWith(data, [[0, 1]]).Should().Throw<ArgumentException>().WithMessage("The folds are of 2 rows, the data has 60*");
    }

    [Fact]
    public void Too_few_rows_of_a_class_are_named_before_anything_is_fitted()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(40, 0, 1).Select(row => new { row.Features, row.Label }));
        MustNotFit estimator = new();
        _ml.Gan().Invoking(gan => gan.StratifiedCrossValidate(data, estimator)).Should().Throw<ArgumentException>()
            .WithMessage("Class 'True' of label column 'Label' has 2 rows, fewer than the 5 folds*");
        IDataView three = _ml.Data.LoadFromEnumerable(Make(60, 0.4, 1));
        _ml.Gan().Invoking(gan => gan.StratifiedCrossValidate(three, estimator, new() { LabelColumnName = "Class" }))
            .Should().Throw<ArgumentException>().WithMessage("Label column 'Class' has 3 classes; expected two*");
        _ml.Gan().Invoking(gan => gan.StratifiedCrossValidate(three, estimator, new() { CancellationToken = new(true) }))
            .Should().Throw<OperationCanceledException>();
        _ml.Gan().Invoking(gan => gan.StratifiedCrossValidate(three, estimator, new() { NumberOfFolds = 1 }))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Three_classes_of_text_are_stratified_and_judged()
    {
        List<Row> rows = Make(150, 0.3, 1);
        IEstimator<ITransformer> pipeline = _ml.Transforms.Conversion.MapValueToKey("Class")
            .Append(_ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Class"));
        StratifiedCrossValidationResult<MulticlassClassificationMetrics> result = _ml.Gan().StratifiedCrossValidateMulticlass(
            _ml.Data.LoadFromEnumerable(rows), pipeline, new() { LabelColumnName = "Class", Seed = 1 });
        foreach (StratifiedFoldResult<MulticlassClassificationMetrics> fold in result.Folds)
        {
            int[] labels = [.. fold.ScoredHoldOutSet!.GetColumn<uint>("Class").Select(key => (int)key - 1)];
            int[] predicted = [.. fold.ScoredHoldOutSet!.GetColumn<uint>("PredictedLabel").Select(key => (int)key - 1)];
            MulticlassMetrics core = MulticlassMetrics.FromPredictions(predicted, labels, 3);
            fold.Figures[MetricNames.MacroF1].Should().BeApproximately(core.MacroF1, 1e-12);
            fold.Figures[MetricNames.MacroAccuracy].Should().BeApproximately(core.BalancedAccuracy, 1e-12);
            fold.Figures[MetricNames.MicroAccuracy].Should().BeApproximately(core.Accuracy, 1e-12);
        }

        result.Compare(result).MeanDifference.Should().Be(0);
    }

    [Fact]
    public void Keys_that_no_row_has_and_no_model_gives_do_not_lower_F1()
    {
        List<Row> rows = Make(150, 0.3, 1);
        IDataView keys = _ml.Data.LoadFromEnumerable(rows.Select(row => row.Class).Append("never seen").Distinct().Select(name => new { Class = name }));
        IDataView data = _ml.Data.LoadFromEnumerable(rows);
        LbfgsMaximumEntropyMulticlassTrainer trainer = _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Class");
        StratifiedCrossValidationOptions options = new() { LabelColumnName = "Class", Seed = 1 };
        StratifiedCrossValidationResult<MulticlassClassificationMetrics> result = _ml.Gan().StratifiedCrossValidateMulticlass(
            data, _ml.Transforms.Conversion.MapValueToKey("Class", keyData: keys).Append(trainer), options);
        foreach (StratifiedFoldResult<MulticlassClassificationMetrics> fold in result.Folds)
        {
            int[] labels = [.. fold.ScoredHoldOutSet!.GetColumn<uint>("Class").Select(key => (int)key - 1)];
            int[] predicted = [.. fold.ScoredHoldOutSet!.GetColumn<uint>("PredictedLabel").Select(key => (int)key - 1)];
            fold.Metrics.ConfusionMatrix.NumberOfClasses.Should().Be(4);
            fold.Figures[MetricNames.MacroF1].Should().BeApproximately(
                MulticlassMetrics.FromPredictions(predicted, labels, 3).MacroF1, 1e-12);
        }
    }

    [Fact]
    public void A_transformer_that_an_estimator_gives_again_is_not_disposed_between_folds()
    {
        // As ApplyOnnxModel does: its estimator hands out one transformer, whatever it is fitted to.
        ITransformer shared = new SharedTransformer(_ml.Transforms.CopyColumns("Copy", "Features").Fit(_ml.Data.LoadFromEnumerable(Make(60, 0.4, 1))));
        IEstimator<ITransformer> pipeline = new Fixed(shared, _ml.Transforms.CopyColumns("Copy", "Features")).Append(FastTree());
        _ml.Gan().Invoking(gan => gan.StratifiedCrossValidate(_ml.Data.LoadFromEnumerable(Make(60, 0.4, 1)), pipeline, new() { KeepModels = false }))
            .Should().NotThrow();
    }

    [Fact]
    public void A_probability_that_stands_in_the_data_is_not_the_model_s()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Make(100, 0.4, 1));
        data = _ml.Transforms.CustomMapping<Row, Foretold>((_, foretold) => foretold.Probability = 1, contractName: null).Fit(data).Transform(data);
        StratifiedCrossValidationResult<BinaryClassificationMetrics> uncalibrated = Run(data, _ml.BinaryClassification.Trainers.LinearSvm(), seed: 1);
        uncalibrated.Metrics.Select(metric => metric.Name).Should().NotContain([MetricNames.LogLoss, MetricNames.BrierScore]);
        Run(data, FastTree(), seed: 1).Metric(MetricNames.BrierScore).Mean.Should().BeLessThan(.5);
    }

    private static Action RunWith(IDataView data, int[][] folds) => () => new MLContext().Gan().StratifiedCrossValidate(
        data, new MustNotFit(), new() { Folds = RepeatedStratifiedKFold.FromFoldNumbers(folds) });

    private StratifiedCrossValidationResult<BinaryClassificationMetrics> Run(IDataView data, IEstimator<ITransformer> estimator, ulong seed) =>
        _ml.Gan().StratifiedCrossValidate(data, estimator, new StratifiedCrossValidationOptions { Seed = seed });

    private FastTreeBinaryTrainer FastTree() => _ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 5, numberOfLeaves: 4);

    private EstimatorChain<BinaryPredictionTransformer<FastForestBinaryModelParameters>> FastForest() =>
        _ml.Transforms.NormalizeMinMax("Features").Append(_ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 5, numberOfLeaves: 4));

    private PriorTrainer Constant() => _ml.BinaryClassification.Trainers.Prior();

    private sealed class Fixed(ITransformer transformer, IEstimator<ITransformer> shape) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => transformer;

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => shape.GetOutputSchema(inputSchema);
    }

    private sealed class SharedTransformer(ITransformer inner) : ITransformer, IDisposable
    {
        private bool _disposed;

        public bool IsRowToRowMapper => inner.IsRowToRowMapper;

        public void Dispose() => _disposed = true;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inner.GetOutputSchema(inputSchema);

        public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => inner.GetRowToRowMapper(inputSchema);

        public IDataView Transform(IDataView input)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return inner.Transform(input);
        }

        void ICanSaveModel.Save(ModelSaveContext ctx) => inner.Save(ctx);
    }

    private sealed class Foretold
    {
        public float Probability { get; set; }
    }

    private sealed class MustNotFit : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => throw new InvalidOperationException("Something was fitted.");

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
    }
}
