using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>Scores rows with a classifier of the values of a key type.</summary>
/// <param name="model">The classifier; it knows the classes that had training rows only.</param>
/// <param name="features">The feature column.</param>
/// <param name="keys">The number of values of the label's key type, which is the number of scores.</param>
/// <param name="classes">Of each class that the model knows, its place among the keys, ascending from 0.</param>
/// <param name="names">What the keys stand for, if it is known.</param>
internal sealed class AcGanMulticlassComponent(AcGanModel model, FeatureCells features, int keys, int[] classes, KeyNames? names) : IRowComponent
{
    /// <summary>The name of the content in a model file.</summary>
    public const string Kind = "acgan-multiclass/1";

    public AcGanModel Model { get; } = model;

    public FeatureCells Features { get; } = features;

    public IReadOnlyList<int> Classes => classes;

    /// <summary>The number of values of the label's key type.</summary>
    public int Keys => keys;

    public KeyNames? Names => names;

    public string InputRole => "feature";

    public IReadOnlyList<InputColumn> Inputs => [Features.Column];

    public ComponentContent Content => new(
        Kind,
        new JsonObject
        {
            ["features"] = Features.Write(),
            ["keys"] = keys,
            ["classes"] = new JsonArray([.. classes.Select(place => (JsonNode)JsonValue.Create(place))]),
            ["names"] = names?.Write(),
        },
        [ModelBytes.Of(Model.Save)]);

    public static AcGanMulticlassComponent Read(ComponentContent content) => new(
        ModelBytes.Read(content.Parts[0], stream => AcGanModel.Load(stream)),
        FeatureCells.Read(content.Description["features"]!),
        content.Description["keys"]!.GetValue<int>(),
        [.. content.Description["classes"]!.AsArray().Select(place => place!.GetValue<int>())],
        KeyNames.Read(content.Description["names"]));

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) => Outputs(schema, keys, names);

    /// <summary>The columns of a multiclass classifier, as ML.NET's own trainers give them.</summary>
    public static IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, int keys, KeyNames? names)
    {
        uint setId = ScoreAnnotations.NextSetId(schema);
        DataViewSchema.Annotations.Builder label = ScoreAnnotations.Start(setId, ScoreAnnotations.Multiclass, ScoreNames.PredictedLabel);
        DataViewSchema.Annotations.Builder score = ScoreAnnotations.Start(setId, ScoreAnnotations.Multiclass, ScoreNames.Score);
        names?.AddTo(label, AnnotationKinds.KeyValues);
        names?.AddTo(score, AnnotationKinds.TrainingLabelValues);
        if (names is { AreTexts: true })
        {
            names.AddTo(score, AnnotationKinds.SlotNames);
        }

        return
        [
            new KeyOutput(ScoreNames.PredictedLabel, keys, keys, label.ToAnnotations()),
            new VectorOutput(ScoreNames.Score, 0, keys, score.ToAnnotations()),
        ];
    }

    public Matrix Apply(Matrix rows)
    {
        Matrix shares = Model.PredictProbabilities(Features.Complete(rows));
        Matrix result = new(rows.Rows, keys + 1);
        for (int row = 0; row < rows.Rows; row++)
        {
            ReadOnlySpan<float> source = shares.Row(row);
            Span<float> target = result.Row(row);
            int likeliest = 0;
            for (int i = 0; i < source.Length; i++)
            {
                target[classes[i]] = source[i];
                likeliest = source[i] > source[likeliest] ? i : likeliest;
            }

            target[keys] = classes[likeliest] + 1;
        }

        return result;
    }
}
