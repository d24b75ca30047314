using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlNetGanExtensions.Examples.AdultIncome.Results;

/// <summary>Writes results.json.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void WriteJson(string path, IReadOnlyList<ResultRecord> records) =>
        File.WriteAllText(path, JsonSerializer.Serialize(records, Format) + "\n");
}
