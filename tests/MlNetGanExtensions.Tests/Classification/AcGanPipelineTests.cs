using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Schemas;
using static MlNetGanExtensions.Tests.Classification.QuickAcGan;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>The two-class trainer among ML.NET's own components: schemas, calibrators, importances, prediction engines and cursors.</summary>
public sealed class AcGanPipelineTests
{
    private readonly MLContext _ml = new(1);

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
        using PredictionEngine<FeaturesOnly, BinaryScore> engine = _ml.Model.CreatePredictionEngine<FeaturesOnly, BinaryScore>(model, true, schema);
        BinaryScore[] expected = Scores(model, data);
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

    private sealed class FeaturesOnly
    {
        public float[] Features { get; set; } = [];
    }
}
