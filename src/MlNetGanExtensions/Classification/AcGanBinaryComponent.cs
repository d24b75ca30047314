using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>Scores rows with a classifier of two classes.</summary>
internal sealed class AcGanBinaryComponent(AcGanModel model, FeatureCells features, float threshold) : IRowComponent
{
    /// <summary>The name of the content in a model file.</summary>
    public const string Kind = "acgan-binary/1";

    /// <summary>Keeps the log-loss of a wrong answer finite. Single precision holds it exactly on both sides, which 1e-7 is not.</summary>
    internal const float LeastProbability = 1f / (1 << 23);

    private readonly double _thresholdLogit = Logit(threshold, 1 - threshold);

    public AcGanModel Model { get; } = model;

    public FeatureCells Features { get; } = features;

    public float Threshold { get; } = threshold;

    /// <summary>What is taken off a row's logit, so that scores above 0 are predicted as true.</summary>
    public double ThresholdLogit => _thresholdLogit;

    public string InputRole => "feature";

    public IReadOnlyList<InputColumn> Inputs => [Features.Column];

    public ComponentContent Content => new(
        Kind,
        new JsonObject { ["features"] = Features.Write(), ["threshold"] = Threshold },
        [ModelBytes.Of(Model.Save)]);

    public static AcGanBinaryComponent Read(ComponentContent content) => new(
        ModelBytes.Read(content.Parts[0], stream => AcGanModel.Load(stream)),
        FeatureCells.Read(content.Description["features"]!),
        content.Description["threshold"]!.GetValue<float>());

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) => Outputs(schema);

    /// <summary>The columns of a binary classifier with a probability, as ML.NET's own trainers give them.</summary>
    public static IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema)
    {
        uint setId = ScoreAnnotations.NextSetId(schema);
        DataViewSchema.Annotations.Builder probability = ScoreAnnotations.Start(setId, ScoreAnnotations.Binary, ScoreNames.Probability);
        probability.Add(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, (ref bool value) => value = true);
        return
        [
            new BooleanOutput(ScoreNames.PredictedLabel, 0, Annotations(setId, ScoreNames.PredictedLabel)),
            new SingleOutput(ScoreNames.Score, 0, Annotations(setId, ScoreNames.Score)),
            new SingleOutput(ScoreNames.Probability, 1, probability.ToAnnotations()),
        ];
    }

    public Matrix Apply(Matrix rows)
    {
        Matrix shares = Model.PredictProbabilities(Features.Complete(rows));
        Matrix result = new(rows.Rows, 2);
        for (int row = 0; row < rows.Rows; row++)
        {
            float share = shares[row, 1];
            result[row, 0] = (float)(Logit(share, shares[row, 0]) - _thresholdLogit);
            result[row, 1] = Math.Clamp(share, LeastProbability, 1 - LeastProbability);
        }

        return result;
    }

    private static DataViewSchema.Annotations Annotations(uint setId, string valueKind) =>
        ScoreAnnotations.Start(setId, ScoreAnnotations.Binary, valueKind).ToAnnotations();

    /// <summary>Above 0 exactly where the share is the larger one, however close they are.</summary>
    private static double Logit(float share, float other) =>
        PortableFunctions.Log((double)Math.Max(share, AcGanModel.LeastShare) / Math.Max(other, AcGanModel.LeastShare));
}
