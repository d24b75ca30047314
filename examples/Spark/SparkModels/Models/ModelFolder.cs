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

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static void Write(ModelDescription description, string folder) =>
        File.WriteAllText(Path.Combine(folder, Description), JsonSerializer.Serialize(description, Layout) + "\n");

    /// <exception cref="InvalidDataException">The file is no such description.</exception>
    public static ModelDescription Read(string folder)
    {
        string path = Path.Combine(folder, Description);
        try
        {
            ModelDescription description = JsonSerializer.Deserialize<ModelDescription>(File.ReadAllText(path), Layout)
                ?? throw new InvalidDataException($"{path} is empty.");
            return description.Classes.All(known => known.Rows >= 0) && description.Classes.Sum(known => (long)known.Rows) > 0
                ? description
                : throw new InvalidDataException($"{path} tells of no rows that the models learned from.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} does not describe models: {error.Message}", error);
        }
    }
}
