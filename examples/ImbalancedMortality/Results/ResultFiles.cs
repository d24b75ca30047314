using System.Text.Json;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Results;

/// <summary>Writes results.json.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void WriteJson(string path, IReadOnlyList<ResultRecord> records) =>
        File.WriteAllText(path, JsonSerializer.Serialize(records, Format) + "\n");
}
