using System.Text.Json;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>Writes results.json.</summary>
public static class ResultJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="path">The file; one of the same name is replaced.</param>
    /// <param name="records">Written as an array of objects, their names in camel case.</param>
    public static void Write<T>(string path, IReadOnlyList<T> records) => File.WriteAllText(path, JsonSerializer.Serialize(records, Layout) + "\n");
}
