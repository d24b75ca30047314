using System.Buffers;
using System.Text;
using System.Text.Json;

namespace MlNetGanExtensions.Evaluation;

/// <summary>A comparison of arms as JSON, without reflection.</summary>
internal static class ArmJson
{
    public static string Write(ArmComparison comparison)
    {
        Dictionary<int, ArmGain> gains = comparison.Gains.ToDictionary(gain => gain.Arm.Number);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("verdict", comparison.Verdict);
            json.WriteString("metric", comparison.Metric);
            json.WriteBoolean("higherIsBetter", comparison.HigherIsBetter);
            Number(json, "level", comparison.Level);
            json.WriteBoolean("nothingIsAsGood", comparison.NothingIsAsGood);
            json.WriteNumber("nothing", comparison.Nothing.Number);
            json.WriteNumber("pick", comparison.Pick.Number);
            json.WriteStartArray("arms");
            foreach (ArmOutcome arm in comparison.Arms)
            {
                Arm(json, arm, gains.GetValueOrDefault(arm.Number));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Arm(Utf8JsonWriter json, ArmOutcome arm, ArmGain? gain)
    {
        json.WriteStartObject();
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

        json.WriteStartArray("folds");
        foreach (ArmFold fold in arm.Folds)
        {
            Fold(json, fold);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Fold(Utf8JsonWriter json, ArmFold fold)
    {
        json.WriteStartObject();
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
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
