using System.Text.Json.Nodes;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>What programs must know to ask a generator's file for rows and to read them.</summary>
internal static class GeneratorMetadata
{
    /// <param name="generator">Fitted.</param>
    /// <param name="options">What is written beside the model; fits it.</param>
    public static IReadOnlyList<(string Key, JsonNode Value)> Of(IFittedRowGenerator generator, OnnxExportOptions options)
    {
        IReadOnlyList<SlotGroup> groups = generator.Layout.Groups;
        List<(string Key, JsonNode Value)> metadata =
        [
            (OnnxNames.Classes, Array(generator.Classes.Select(number => (JsonNode)number))),
            (OnnxNames.CategorySlots, Array(groups.Select(group => (JsonNode)new JsonArray(group.First, group.Last)))),
        ];
        if (options.CategoryNames is { } categories)
        {
            metadata.Add((OnnxNames.CategoryNames, Array(categories.Select(names => (JsonNode)Array(names.Select(name => (JsonNode)name))))));
        }

        if (generator is ConditionalTabularGanModel conditional)
        {
            metadata.Add((OnnxNames.Attempts, conditional.Retries + 1));
        }

        return metadata;
    }

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
