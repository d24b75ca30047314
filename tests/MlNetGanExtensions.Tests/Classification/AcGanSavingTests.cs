using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Tests.Saving;

namespace MlNetGanExtensions.Tests.Classification;

public sealed class AcGanSavingTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void A_pipeline_with_a_binary_classifier_comes_back_with_the_same_bits_and_typed_when_asked()
    {
        IDataView data = Wdbc.View(_ml);
        ITransformer model = _ml.Transforms.NormalizeMinMax("Features")
            .Append(_ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 2, Epochs = 5, Seed = 1, Threshold = .4f }))
            .Append(_ml.BinaryClassification.Calibrators.Platt()).Fit(data);
        IDataView expected = model.Transform(data);
        ITransformer loaded = SavedModels.Reload(model, data);
        foreach (ITransformer again in new[] { loaded, _ml.Gan().Unwrap(loaded), SavedModels.Reload(loaded, data) })
        {
            IDataView scored = again.Transform(data);
            SavedModels.Bits(scored, "Score").SelectMany(row => row).Should().Equal(SavedModels.Bits(expected, "Score").SelectMany(row => row));
            SavedModels.Bits(scored, "Probability").SelectMany(row => row).Should().Equal(SavedModels.Bits(expected, "Probability").SelectMany(row => row));
            scored.GetColumn<bool>("PredictedLabel").Should().Equal(expected.GetColumn<bool>("PredictedLabel"));
            _ml.BinaryClassification.Evaluate(scored).Accuracy.Should().Be(_ml.BinaryClassification.Evaluate(expected).Accuracy);
        }

        AcGanBinaryTransformer typed = _ml.Gan().Unwrap<AcGanBinaryTransformer>(loaded);
        typed.Threshold.Should().Be(.4f);
        typed.Model.Generate(1, 2, seed: 3).Values.ToArray().Should()
            .Equal(_ml.Gan().Unwrap<AcGanBinaryTransformer>(model).Model.Generate(1, 2, seed: 3).Values.ToArray());
    }

    [Theory]
    [InlineData("Class")]
    [InlineData("Weight")]
    public void A_multiclass_classifier_comes_back_with_its_keys(string column)
    {
        IDataView data = Wdbc.View(_ml);
        data = _ml.Transforms.Conversion.MapValueToKey("Key", column).Fit(data).Transform(data);
        AcGanMulticlassTransformer model = _ml.Gan().AcGanMulticlass(new AcGanMulticlassTrainer.Options
        {
            Members = 1,
            Epochs = 3,
            Seed = 1,
            LabelColumnName = "Key",
        }).Fit(data);
        IDataView expected = model.Transform(data);
        ITransformer loaded = SavedModels.Reload(model, data);
        foreach (ITransformer again in new[] { loaded, _ml.Gan().Unwrap(loaded) })
        {
            IDataView scored = again.Transform(data);
            SavedModels.Bits(scored, "Score").SelectMany(row => row).Should().Equal(SavedModels.Bits(expected, "Score").SelectMany(row => row));
            scored.GetColumn<uint>("PredictedLabel").Should().Equal(expected.GetColumn<uint>("PredictedLabel"));
            scored.Schema["PredictedLabel"].Type.Should().Be(expected.Schema["PredictedLabel"].Type);
            scored.Schema["PredictedLabel"].Annotations.Schema["KeyValues"].Type.Should()
                .Be(expected.Schema["PredictedLabel"].Annotations.Schema["KeyValues"].Type);
        }

        SchemaText.OfColumn(_ml.Gan().Unwrap(loaded).GetOutputSchema(data.Schema)["Score"]).Should().Be(SchemaText.OfColumn(expected.Schema["Score"]));
        _ml.Gan().Unwrap<AcGanMulticlassTransformer>(loaded).ClassKeys.Should().Equal(model.ClassKeys);
    }
}
