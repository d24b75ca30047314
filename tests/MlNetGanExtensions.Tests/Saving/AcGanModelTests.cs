using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.LoadProgram;
using MlNetGanExtensions.Schemas;
using static MlNetGanExtensions.Tests.Saving.SavedModels;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>The classifiers, in pipelines of ML.NET's own steps, through a model file.</summary>
public sealed class AcGanModelTests : IDisposable
{
    private static readonly string[] BinaryColumns = ["Score", "Probability", "PredictedLabel"];
    private static readonly string[] MulticlassColumns = ["Score", "PredictedLabel"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgan-model-");
    private readonly MLContext _ml = new(1);
    private readonly IDataView _data;

    public AcGanModelTests() => _data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 90).Select(row => new Flower
    {
        Features = [row % 3 + 0.01f * row, row % 7, row % 11 == 0 ? float.NaN : -row % 3],
        Label = row % 3 == 0,
        Species = new[] { "setosa", "versicolor", "virginica" }[row % 3],
    }).ToList());

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_binary_classifier_scores_the_same_after_loading_after_unwrapping_and_in_a_fresh_process()
    {
        ITransformer model = _ml.Transforms.NormalizeMinMax("Features", fixZero: false).Append(_ml.Gan().AcGan(new AcGanBinaryTrainer.Options
        {
            HiddenUnits = 4,
            Members = 2,
            Epochs = 3,
            Seed = 5,
        })).Fit(_data);
        Check(model, BinaryColumns);
        _ml.Gan().Unwrap<AcGanBinaryTransformer>(Reload(model, _data)).Model.Generate(1, 3, seed: 9).Values.ToArray()
            .Should().Equal(_ml.Gan().Unwrap<AcGanBinaryTransformer>(model).Model.Generate(1, 3, seed: 9).Values.ToArray());
    }

    [Fact]
    public void A_multiclass_classifier_scores_the_same_after_loading_after_unwrapping_and_in_a_fresh_process()
    {
        ITransformer model = _ml.Transforms.Conversion.MapValueToKey("Label", "Species").Append(_ml.Gan().AcGanMulticlass(new AcGanMulticlassTrainer.Options
        {
            HiddenUnits = 4,
            Members = 2,
            Epochs = 3,
            Seed = 5,
        })).Append(_ml.Transforms.Conversion.MapKeyToValue("Answer", "PredictedLabel")).Fit(_data);
        Check(model, MulticlassColumns);
        Reload(model, _data).Transform(_data).GetColumn<string>("Answer").Should().Equal(model.Transform(_data).GetColumn<string>("Answer"));
    }

    [Fact]
    public void A_loaded_classifier_is_evaluated_and_calibrated_as_the_fitted_one()
    {
        ITransformer model = _ml.Gan().AcGan(new AcGanBinaryTrainer.Options { HiddenUnits = 4, Members = 1, Epochs = 3, Seed = 5 }).Fit(_data);
        ITransformer loaded = Reload(model, _data);
        double expected = _ml.BinaryClassification.Evaluate(model.Transform(_data)).LogLoss;
        _ml.BinaryClassification.Evaluate(loaded.Transform(_data)).LogLoss.Should().Be(expected);

        IDataView scored = loaded.Transform(_data);
        ITransformer calibrated = new TransformerChain<ITransformer>(loaded, _ml.BinaryClassification.Calibrators.Platt().Fit(scored));
        double calibratedLoss = _ml.BinaryClassification.Evaluate(calibrated.Transform(_data)).LogLoss;
        _ml.BinaryClassification.Evaluate(Reload(calibrated, _data).Transform(_data)).LogLoss.Should().Be(calibratedLoss);
    }

    private void Check(ITransformer model, string[] columns)
    {
        string[] expected = [.. RowLines.Of(model.Transform(_data), columns)];
        ITransformer loaded = Reload(model, _data);
        ITransformer unwrapped = _ml.Gan().Unwrap(loaded);
        RowLines.Of(loaded.Transform(_data), columns).Should().Equal(expected);
        RowLines.Of(unwrapped.Transform(_data), columns).Should().Equal(expected);
        Columns(loaded.GetOutputSchema(_data.Schema)).Should().Equal(Columns(model.GetOutputSchema(_data.Schema)));
        Annotations(unwrapped.GetOutputSchema(_data.Schema)).Should().Equal(Annotations(model.GetOutputSchema(_data.Schema)));

        FreshProcess.ShouldGiveTheSame(_ml, model, _data.Schema, _data, columns);
    }

    private static IEnumerable<string> Annotations(DataViewSchema schema) => SchemaShapes.Of(schema)
        .SelectMany(column => column.Annotations.Select(annotation => $"{column.Name}: {annotation.Name} {annotation.ItemType}"))
        .Order(StringComparer.Ordinal);

    private sealed class Flower
    {
        [VectorType(3)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public string Species { get; set; } = "";
    }
}
