using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MlNetGanExtensions.Tests.Validation;
using static MlNetGanExtensions.LeakageKind;

namespace MlNetGanExtensions.Tests.Probing;

public sealed class LeakageProbeTests
{
    private static readonly LeakageProbeOptions Options = new() { Seed = 1 };
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> HonestPipelines => [.. Pipelines.Keys];

    private static Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> Pipelines => new()
    {
        ["FastForest"] = ml => Forest(ml),
        ["scaled FastForest"] = ml => ml.Transforms.NormalizeMinMax("Features").Append(Forest(ml)),
        ["scaled and cached FastTree"] = ml => ml.Transforms.NormalizeMeanVariance("Features").AppendCacheCheckpoint(ml)
            .Append(ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 3, numberOfLeaves: 4)),
        ["logistic regression with a calibrator"] = ml => ml.Transforms.NormalizeMinMax("Features")
            .Append(ml.BinaryClassification.Trainers.AveragedPerceptron()).Append(ml.BinaryClassification.Calibrators.Platt()),
        ["text to key"] = ml => ml.Transforms.Categorical.OneHotEncoding("Class").Append(Forest(ml)),
    };

    [Theory]
    [MemberData(nameof(HonestPipelines))]
    public void An_honest_pipeline_passes(string name)
    {
        LeakageReport report = _ml.Gan().LeakageProbe(() => Pipelines[name](new MLContext(3)), Data(), Options);
        report.ToString().Should().StartWith("No leak was found. 90 rows, 3 folds held out in turn, ");
        report.Findings.Should().BeEmpty();
        report.Verdict.Should().Be(LeakageVerdict.NoLeakFound);
    }

    [Fact]
    public void One_object_that_is_fitted_again_and_again_passes_too()
    {
        LeakageReport report = _ml.Gan().LeakageProbe(Pipelines["scaled and cached FastTree"](_ml), Data(), Options);
        report.Findings.Should().BeEmpty();
        report.Fits.Should().Be(9);
    }

    [Theory]
    [InlineData(TransformerScope.TrainTest, false)]
    [InlineData(TransformerScope.Everything, true)]
    public void A_sampler_is_flagged_where_its_scope_lets_it_add_rows(TransformerScope scope, bool inTransform)
    {
        OtherEstimator sampler = new(_ => new OtherTransformer(view => new AppendedRows(view)));
        IEstimator<ITransformer> pipeline = new EstimatorChain<ITransformer>().Append(sampler, scope).Append(Trees(_ml));

        LeakageReport report = _ml.Gan().LeakageProbe(pipeline, Data(), Options);

        report.Verdict.Should().Be(LeakageVerdict.Leak);
        LeakageFinding crossValidation = report.Findings.Single(finding => finding.Kind == RowsAddedByCrossValidation);
        crossValidation.Rows.Should().Be(90);
        crossValidation.Folds.Should().Equal(0, 1, 2);
        report.Findings.Any(finding => finding.Kind == RowsAddedByTransform).Should().Be(inTransform);
        report.ToString().Should().StartWith("The pipeline leaks.").And.Contain("TransformerScope.Everything").And.Contain("Folds 0, 1, 2");
    }

    [Fact]
    public void A_sampler_with_scope_None_passes()
    {
        OtherEstimator sampler = new(_ => new OtherTransformer(view => new AppendedRows(view)));
        IEstimator<ITransformer> pipeline = new EstimatorChain<ITransformer>().Append(sampler, TransformerScope.None).Append(Trees(_ml));
        _ml.Gan().LeakageProbe(pipeline, Data(), Options).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_pipeline_that_leaves_rows_out_is_flagged()
    {
        OtherEstimator filter = new(_ => new OtherTransformer(view => _ml.Data.FilterRowsByColumn(view, "Weight", lowerBound: 0.5)));
        LeakageReport report = _ml.Gan().LeakageProbe(filter.Append(Trees(_ml)), Data(), Options);
        Kinds(report).Should().Equal(RowsDroppedByTransform, RowsDroppedByCrossValidation);
        report.Findings.Should().OnlyContain(finding => finding.Rows == 45);
    }

    [Fact]
    public void An_estimator_that_learns_from_all_rows_of_the_view_it_was_made_over_is_flagged()
    {
        LeakageReport report = _ml.Gan().LeakageProbe(
            all => new OtherEstimator(_ => Trees(new MLContext(3)).Fit(all)), Data(), Options);
        Kinds(report).Should().Equal(ModelDependsOnHeldOutRows, HeldOutRowsRead);
        report.Findings.Single(finding => finding.Kind == HeldOutRowsRead).Rows.Should().Be(90);
    }

    [Fact]
    public void A_scaler_that_was_fitted_to_all_rows_beforehand_is_flagged()
    {
        LeakageReport report = _ml.Gan().LeakageProbe(
            all =>
            {
                MLContext ml = new(3);
                ITransformer scaler = ml.Transforms.NormalizeMinMax("Features").Fit(all);
                return new OtherEstimator(_ => scaler).Append(Trees(ml));
            },
            Data(),
            Options);
        Kinds(report).Should().Equal(ModelDependsOnHeldOutRows, HeldOutRowsRead);
    }

    [Fact]
    public void An_estimator_that_holds_another_view_and_reads_none_of_its_own_is_undecided()
    {
        IDataView data = Data();
        LeakageReport report = _ml.Gan().LeakageProbe(new OtherEstimator(_ => Trees(new MLContext(3)).Fit(data)), data, Options);
        Kinds(report).Should().Equal(TrainingRowsNotRead);
        report.Verdict.Should().Be(LeakageVerdict.Undecided);
        report.ToString().Should().StartWith("No leak was found, but not everything could be checked.");
    }

    [Fact]
    public void An_estimator_that_keeps_the_scaler_of_its_first_fit_is_flagged()
    {
        LeakageReport report = _ml.Gan().LeakageProbe(
            () =>
            {
                MLContext ml = new(3);
                ITransformer? kept = null;
                return new OtherEstimator(view => kept ??= ml.Transforms.NormalizeMinMax("Features").Fit(view)).Append(Trees(ml));
            },
            Data(),
            Options);
        Kinds(report).Should().Equal(EarlierFitRemembered);
    }

    [Fact]
    public void A_model_that_uses_the_label_for_scoring_is_flagged()
    {
        IEstimator<ITransformer> pipeline = _ml.Transforms.Conversion.ConvertType("Number", "Label", DataKind.Single)
            .Append(_ml.Transforms.Concatenate("Features", "Features", "Number")).Append(Trees(_ml));
        LeakageReport report = _ml.Gan().LeakageProbe(pipeline, Data(), Options);
        Kinds(report).Should().Equal(ScoresDependOnLabel);
        report.Findings[0].Rows.Should().BePositive();
    }

    [Fact]
    public void A_model_that_scales_by_the_rows_it_scores_is_flagged()
    {
        OtherEstimator scaler = new(_ => new OtherTransformer(
            view => new MLContext(1).Transforms.NormalizeMeanVariance("Features").Fit(view).Transform(view)));
        LeakageReport report = _ml.Gan().LeakageProbe(scaler.Append(Trees(_ml)), Data(), Options);
        Kinds(report).Should().Equal(ScoresDependOnOtherRows);
    }

    [Fact]
    public void A_pipeline_that_is_not_deterministic_is_undecided_and_called_so()
    {
        int fits = 0;
        OtherEstimator moody = new(view =>
        {
            MLContext ml = new(3);
            return ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 2 + (fits++ % 2), numberOfLeaves: 4).Fit(view);
        });
        LeakageReport report = _ml.Gan().LeakageProbe(moody, Data(), Options);
        Kinds(report).Should().Equal(NotDeterministic);
        report.Verdict.Should().Be(LeakageVerdict.Undecided);
        report.ToString().Should().Contain("not deterministic");
    }

    [Fact]
    public void One_forest_that_draws_anew_in_each_fit_is_undecided_and_not_called_a_leak() =>
        Kinds(_ml.Gan().LeakageProbe(Forest(_ml), Data(), Options)).Should().Equal(NotDeterministic);

    [Fact]
    public void Rows_without_a_label_can_be_probed()
    {
        LeakageReport report = _ml.Gan().LeakageProbe(
            () => new MLContext(3).Transforms.NormalizeMinMax("Features"), Data(), new() { LabelColumnName = null, Seed = 2 });
        report.Findings.Should().BeEmpty();
        LeakageReport flagged = _ml.Gan().LeakageProbe(
            all => new OtherEstimator(_ => new MLContext(3).Transforms.NormalizeMinMax("Features").Fit(all)),
            Data(),
            new() { LabelColumnName = null, Seed = 2 });
        Kinds(flagged).Should().Contain(ModelDependsOnHeldOutRows);
    }

    [Fact]
    public void Wrong_arguments_are_errors()
    {
        GanCatalog gan = _ml.Gan();
        gan.Invoking(g => g.LeakageProbe((IEstimator<ITransformer>)null!, Data())).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.LeakageProbe(Trees(_ml), null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.LeakageProbe(Trees(_ml), Data(), new() { NumberOfFolds = 1 })).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.LeakageProbe(Trees(_ml), Data(), new() { LabelColumnName = "Nothing" }))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("*'Nothing'*");
        gan.Invoking(g => g.LeakageProbe(Trees(_ml), Data(), new() { CancellationToken = new(true) }))
            .Should().Throw<OperationCanceledException>();
    }

    private static IEnumerable<LeakageKind> Kinds(LeakageReport report) => report.Findings.Select(finding => finding.Kind);

    private static FastForestBinaryTrainer Forest(MLContext ml) =>
        ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 3, numberOfLeaves: 4, minimumExampleCountPerLeaf: 3);

    /// <summary>Boosted trees draw nothing at random, so one trainer object gives the same in each fit.</summary>
    private static FastTreeBinaryTrainer Trees(MLContext ml) =>
        ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 3, numberOfLeaves: 4, minimumExampleCountPerLeaf: 3);

    private IDataView Data() => _ml.Data.LoadFromEnumerable(SplitRows.Make(90, 0.4, 1).Select(row => new Row
    {
        Features = row.Features,
        Label = row.Label,
        Class = row.Class,
        Weight = row.Number % 2,
    }));

    private sealed class Row
    {
        [VectorType(3)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public string Class { get; set; } = "";

        public float Weight { get; set; }
    }
}
