using System.Text.Json;
using static MlNetGanExtensions.Evaluation.ReportJson;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A comparison of arms as JSON, without reflection.</summary>
internal static class ArmJson
{
    public static string Write(ArmComparison comparison)
    {
        Dictionary<int, ArmGain> gains = comparison.Gains.ToDictionary(gain => gain.Arm.Number);
        return ReportJson.Write(json =>
        {
            json.WriteString("verdict", comparison.Verdict);
            json.WriteString("metric", comparison.Metric);
            json.WriteBoolean("higherIsBetter", comparison.HigherIsBetter);
            Number(json, "level", comparison.Level);
            json.WriteBoolean("nothingIsAsGood", comparison.NothingIsAsGood);
            json.WriteNumber("nothing", comparison.Nothing.Number);
            json.WriteNumber("pick", comparison.Pick.Number);
            Array(json, "arms", comparison.Arms, (inner, arm) => Arm(inner, arm, gains.GetValueOrDefault(arm.Number)));
        });
    }

    private static void Arm(Utf8JsonWriter json, ArmOutcome arm, ArmGain? gain)
    {
        json.WriteNumber("number", arm.Number);
        json.WriteString("name", arm.Name);
        json.WriteBoolean("isNothing", arm.IsNothing);
        json.WriteStartObject("settings");
        foreach ((string name, string value) in arm.Settings)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        if (arm.Failure is string failure)
        {
            json.WriteString("failure", failure);
        }

        Number(json, "seconds", arm.Time.TotalSeconds);
        if (gain is not null)
        {
            Number(json, "gain", gain.Gain);
            Number(json, "standardError", gain.StandardError);
            Number(json, "pValue", gain.PValue);
        }

        Array(json, "folds", arm.Folds, Fold);
    }

    private static void Fold(Utf8JsonWriter json, ArmFold fold)
    {
        json.WriteNumber("repeat", fold.Repeat);
        json.WriteNumber("fold", fold.Fold);
        json.WriteNumber("trainingRows", fold.TrainingRows);
        json.WriteNumber("testRows", fold.TestRows);
        Number(json, "seconds", fold.Time.TotalSeconds);
        json.WriteStartObject("figures");
        foreach ((string name, double value) in fold.Figures)
        {
            Number(json, name, value);
        }

        json.WriteEndObject();
    }
}
