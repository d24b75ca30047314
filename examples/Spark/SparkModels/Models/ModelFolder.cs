using System.Text.Json;

namespace MlNetGanExtensions.Examples.SparkModels.Models;

/// <summary>The files that go to a cluster.</summary>
internal static class ModelFolder
{
    /// <summary>Imputer and classifier.</summary>
    public const string Pipeline = "pipeline.onnx";

    /// <summary>Makes rows from random numbers.</summary>
    public const string Generator = "generator.onnx";

    /// <summary>The same generator in this library's own format, for machines with .NET.</summary>
    public const string GeneratorModel = "generator.safetensors";

    /// <summary>What the job must know before it opens a model.</summary>
    public const string Description = "models.json";

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(ModelDescription description, string folder) =>
        File.WriteAllText(Path.Combine(folder, Description), JsonSerializer.Serialize(description, Layout) + "\n");

    /// <exception cref="InvalidDataException">The file is no such description.</exception>
    public static ModelDescription Read(string folder)
    {
        string path = Path.Combine(folder, Description);
        try
        {
            return JsonSerializer.Deserialize<ModelDescription>(File.ReadAllText(path), Layout)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} does not describe models: {error.Message}", error);
        }
    }
}
