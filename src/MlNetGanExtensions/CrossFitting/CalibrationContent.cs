using System.Text.Json.Nodes;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.CrossFitting;

/// <summary>A calibration in the description of a saved component: a file format.</summary>
internal static class CalibrationContent
{
    private const string Platt = "platt";
    private const string Isotonic = "isotonic";
    private const string Prior = "prior";

    public static JsonNode? Write(IScoreCalibration? calibration) => calibration switch
    {
        null => null,
        PlattScaling curve => new JsonObject { ["kind"] = Platt, ["slope"] = curve.Slope, ["offset"] = curve.Offset },
        IsotonicCalibration curve => new JsonObject
        {
            ["kind"] = Isotonic,
            ["scores"] = Numbers(curve.Scores),
            ["probabilities"] = Numbers(curve.Probabilities),
        },
        PriorCorrection correction => new JsonObject { ["kind"] = Prior, ["training"] = correction.TrainingShare, ["true"] = correction.TrueShare },
        _ => throw new NotSupportedException($"A calibration of type {calibration.GetType().Name} cannot be saved."),
    };

    public static IScoreCalibration? Read(JsonNode? node) => node?["kind"]?.GetValue<string>() switch
    {
        null => null,
        Platt => new PlattScaling(Number(node, "slope"), Number(node, "offset")),
        Isotonic => new IsotonicCalibration(Numbers(node, "scores"), Numbers(node, "probabilities")),
        Prior => new PriorCorrection(Number(node, "training"), Number(node, "true")),
        string kind => throw new FormatException($"There is no calibration '{kind}'."),
    };

    private static JsonArray Numbers(IReadOnlyList<double> numbers) => [.. numbers.Select(number => (JsonNode)JsonValue.Create(number))];

    private static double[] Numbers(JsonNode? node, string name) => [.. node![name]!.AsArray().Select(number => number!.GetValue<double>())];

    private static double Number(JsonNode? node, string name) => node![name]!.GetValue<double>();
}
