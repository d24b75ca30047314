using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Classification;

public sealed class AcGanMulticlassTrainerTests
{
    private readonly MLContext _ml = new(1);

    private static AcGanMulticlassTrainer.Options Quick() => new() { Members = 2, Epochs = 15, Seed = 7, LabelColumnName = "Key" };

    [Fact]
    public void Gives_the_core_library_s_probabilities_bit_for_bit()
    {
        int[] thirds = Thirds();
        AcGanModel core = new AcGan(new AcGanOptions { Members = 2, Epochs = 15, Seed = 7 }).Fit(Wdbc.Features, thirds);
        IDataView data = Data(thirds, row => $"class {thirds[row]}");
        AcGanMulticlassTransformer model = _ml.Gan().AcGanMulticlass(Quick()).Fit(data);
        IDataView scored = model.Transform(data);

        Matrix expected = core.PredictProbabilities(Wdbc.Features);
        scored.GetColumn<float[]>("Score").SelectMany(row => row).Should().Equal(expected.Values.ToArray());
        scored.GetColumn<uint>("PredictedLabel").Select(key => (int)key - 1).Should().Equal(core.PredictClasses(Wdbc.Features));
        MulticlassClassificationMetrics metrics = _ml.MulticlassClassification.Evaluate(scored, "Key");
        metrics.ConfusionMatrix.Counts.Sum(row => row.Sum()).Should().Be(569);
        metrics.MicroAccuracy.Should().BeGreaterThan(.7);
        _ml.MulticlassClassification.CrossValidate(data, _ml.Gan().AcGanMulticlass(Quick()), 3, "Key").Should().HaveCount(3);
        model.ClassKeys.Should().Equal(1u, 2u, 3u);
    }

    [Fact]
    public void Promises_and_delivers_the_columns_of_ML_NET_s_own_trainers_for_texts_and_for_numbers()
    {
        foreach (IDataView data in new[] { Data(Wdbc.Labels, row => $"c{Wdbc.Labels[row]}"), NumberKeys() })
        {
            AcGanMulticlassTrainer trainer = _ml.Gan().AcGanMulticlass(Quick());
            var sdca = _ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("Key");
            SchemaShape input = SchemaShapes.Of(data.Schema);
            DataViewSchema delivered = trainer.Fit(data).GetOutputSchema(data.Schema);
            SchemaText.Of(trainer.GetOutputSchema(input)).Should().Equal(SchemaText.Of(delivered));
            SchemaText.Of(trainer.GetOutputSchema(input)).Should().BeEquivalentTo(SchemaText.Of(sdca.GetOutputSchema(input)));
            DataViewSchema theirs = sdca.Fit(data).GetOutputSchema(data.Schema);
            foreach (string name in new[] { "Score", "PredictedLabel" })
            {
                SchemaText.OfColumn(delivered[name]).Should().Be(SchemaText.OfColumn(theirs[name]));
            }
        }
    }

    [Fact]
    public void Slots_and_predictions_carry_the_names_of_the_keys()
    {
        IDataView data = Data(Wdbc.Labels, row => Wdbc.Labels[row] == 1 ? "malignant" : "benign");
        DataViewSchema schema = _ml.Gan().AcGanMulticlass(Quick()).Fit(data).GetOutputSchema(data.Schema);
        SchemaText.Texts(schema["Score"], "SlotNames").Should().Equal("malignant", "benign");
        SchemaText.Texts(schema["Score"], "TrainingLabelValues").Should().Equal("malignant", "benign");
        SchemaText.Texts(schema["PredictedLabel"], "KeyValues").Should().Equal("malignant", "benign");
        SchemaText.Annotation<ReadOnlyMemory<char>>(schema["Score"], "ScoreColumnKind").ToString().Should().Be("MulticlassClassification");
    }

    [Fact]
    public void A_key_without_training_rows_has_probability_0_and_is_not_predicted()
    {
        IDataView data = Data(Wdbc.Labels, row => $"c{Wdbc.Labels[row]}", keys: ["absent", "c0", "never", "c1"]);
        AcGanMulticlassTransformer model = _ml.Gan().AcGanMulticlass(Quick()).Fit(data);
        IDataView scored = model.Transform(data);
        Matrix expected = new AcGan(new AcGanOptions { Members = 2, Epochs = 15, Seed = 7 }).Fit(Wdbc.Features, Wdbc.Labels)
            .PredictProbabilities(Wdbc.Features);
        int row = 0;
        foreach (float[] score in scored.GetColumn<float[]>("Score"))
        {
            score.Should().Equal(0, expected[row, 0], 0, expected[row, 1]);
            row++;
        }

        scored.GetColumn<uint>("PredictedLabel").Distinct().Order().Should().Equal(2u, 4u);
        model.ClassKeys.Should().Equal(2u, 4u);
        _ml.MulticlassClassification.Evaluate(scored, "Key").LogLoss.Should().BeLessThan(1);
    }

    [Fact]
    public void Rows_without_a_label_are_left_out_with_a_warning_or_used_when_asked()
    {
        List<string> messages = [];
        _ml.Log += (_, message) => messages.Add(message.RawMessage);
        IDataView data = Data(Wdbc.Labels, row => row % 2 == 0 ? $"c{Wdbc.Labels[row]}" : "", keys: ["c0", "c1"]);
        int[] known = [.. Enumerable.Range(0, 569).Where(row => row % 2 == 0)];
        int[] labels = [.. Enumerable.Range(0, 569).Select(row => row % 2 == 0 ? Wdbc.Labels[row] : -1)];

        AcGanOptions core = new() { Members = 2, Epochs = 15, Seed = 7 };
        AcGanModel expected = new AcGan(core).Fit(Wdbc.Features.SelectRows(known), [.. known.Select(row => labels[row])]);
        Scores(_ml.Gan().AcGanMulticlass(Quick()).Fit(data), data).Should().Equal(expected.PredictProbabilities(Wdbc.Features).Values.ToArray());
        messages.Should().Contain(message => message.Contains("284 of 569 rows have no label"));

        AcGanMulticlassTrainer.Options options = Quick();
        options.Unlabelled = new UnlabelledOptions { PseudoLabelWeight = 1 };
        core.Unlabelled = new UnlabelledOptions { PseudoLabelWeight = 1 };
        AcGanMulticlassTrainer trainer = _ml.Gan().AcGanMulticlass(options);
        options.Unlabelled.PseudoLabelWeight = 5;
        Scores(trainer.Fit(data), data).Should().Equal(new AcGan(core).Fit(Wdbc.Features, labels).PredictProbabilities(Wdbc.Features).Values.ToArray());
    }

    [Fact]
    public void Every_setting_for_unlabelled_rows_is_copied()
    {
        AcGanMulticlassTrainer.Options options = new()
        {
            Unlabelled = new UnlabelledOptions
            {
                InSourceLoss = false,
                EntropyWeight = 1,
                PseudoLabelWeight = 2,
                PseudoLabelConfidence = .3f,
                PriorWeight = 4,
                ClassPrior = [.5f, .5f],
                SourceFromClassLogits = true,
                RampUpEpochs = 5,
            },
        };
        options.Copy().Should().BeEquivalentTo(options);
        options.Copy().Unlabelled.Should().NotBeSameAs(options.Unlabelled);
    }

    [Fact]
    public void One_class_only_is_an_error_that_says_class()
    {
        IDataView data = Data(Wdbc.Labels, _ => "c0", keys: ["c0", "c1"]);
        _ml.Gan().AcGanMulticlass(Quick()).Invoking(trainer => trainer.Fit(data)).Should().Throw<ArgumentException>().WithMessage("*class*found 1*");
    }

    [Fact]
    public void A_prediction_engine_agrees_with_the_view()
    {
        IDataView data = Data(Wdbc.Labels, row => $"c{Wdbc.Labels[row]}");
        AcGanMulticlassTransformer model = _ml.Gan().AcGanMulticlass(Quick()).Fit(data);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(FeaturesOnly));
        schema["Features"].ColumnType = data.Schema["Features"].Type;
        using PredictionEngine<FeaturesOnly, Prediction> engine = _ml.Model.CreatePredictionEngine<FeaturesOnly, Prediction>(model, true, schema);
        float[][] expected = [.. model.Transform(data).GetColumn<float[]>("Score")];
        for (int row = 0; row < 50; row++)
        {
            engine.Predict(new FeaturesOnly { Features = Wdbc.Features.Row(row).ToArray() }).Score.Should().Equal(expected[row]);
        }
    }

    private static float[] Scores(AcGanMulticlassTransformer model, IDataView data) =>
        [.. model.Transform(data).GetColumn<float[]>("Score").SelectMany(row => row)];

    /// <summary>Three classes: the benign rows fall into two by their size.</summary>
    private static int[] Thirds()
    {
        int[] thirds = [.. Enumerable.Range(0, 569).Select(row => Wdbc.Labels[row] == 1 ? 0 : Wdbc.Features[row, 0] > 12 ? 1 : 2)];
        thirds[0].Should().Be(0);
        return thirds;
    }

    private IDataView Data(int[] labels, Func<int, string> className, string[]? keys = null)
    {
        IDataView data = Wdbc.View(_ml, Wdbc.Features, labels);
        var map = _ml.Transforms.CustomMapping<NumberOnly, TextOnly>((from, to) => to.Name = className(from.Number), null);
        IDataView keyData = _ml.Data.LoadFromEnumerable((keys ?? [.. Enumerable.Range(0, 569).Select(className).Distinct()])
            .Order(KeyOrder(keys, className)).Select(name => new TextOnly { Name = name }));
        return map.Append(_ml.Transforms.Conversion.MapValueToKey("Key", "Name", keyData: keyData)).Fit(data).Transform(data);
    }

    /// <summary>Keys as given, or by their first row, but for "class 0, 1, 2", whose order is that of the numbers.</summary>
    private static IComparer<string> KeyOrder(string[]? keys, Func<int, string> className) =>
        keys is null && className(0).StartsWith("class") ? StringComparer.Ordinal : Comparer<string>.Create((_, _) => 0);

    private IDataView NumberKeys()
    {
        IDataView data = Wdbc.View(_ml);
        return _ml.Transforms.Conversion.ConvertType("Int", "Label", DataKind.Single)
            .Append(_ml.Transforms.Conversion.MapValueToKey("Key", "Int")).Fit(data).Transform(data);
    }

    private sealed class NumberOnly
    {
        public int Number { get; set; }
    }

    private sealed class TextOnly
    {
        public string Name { get; set; } = "";
    }

    private sealed class FeaturesOnly
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Prediction
    {
        public float[] Score { get; set; } = [];
    }
}
