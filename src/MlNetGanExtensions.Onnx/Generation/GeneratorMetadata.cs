using System.Text.Json.Nodes;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>What programs must know to ask a generator's file for rows and to read them.</summary>
internal static class GeneratorMetadata
{
    /// <param name="generator">Fitted.</param>
    /// <param name="options">What is written beside the model.</param>
    /// <exception cref="ArgumentException">The names are not those of the categories.</exception>
    public static IReadOnlyList<(string Key, JsonNode Value)> Of(IFittedRowGenerator generator, OnnxExportOptions? options)
    {
        IReadOnlyList<SlotGroup> groups = generator.Layout.Groups;
        List<(string Key, JsonNode Value)> metadata =
        [
            (OnnxNames.Classes, Array(generator.Classes.Select(number => (JsonNode)number))),
            (OnnxNames.CategorySlots, Array(groups.Select(group => (JsonNode)new JsonArray(group.First, group.Last)))),
        ];
        if (options?.CategoryNames is { } categories)
        {
            Check(options, categories, groups);
            metadata.Add((OnnxNames.CategoryNames, Array(categories.Select(names => (JsonNode)Array(names.Select(name => (JsonNode)name))))));
        }

        if (generator is ConditionalTabularGanModel conditional)
        {
            metadata.Add((OnnxNames.Attempts, conditional.Retries + 1));
        }

        return metadata;
    }

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];

    private static void Check(OnnxExportOptions options, IReadOnlyList<IReadOnlyList<string>> names, IReadOnlyList<SlotGroup> groups)
    {
        if (names.Count != groups.Count)
        {
            throw new ArgumentException($"Expected the names of {groups.Count} categories, found those of {names.Count}.", nameof(options));
        }

        for (int i = 0; i < groups.Count; i++)
        {
            if (names[i].Count != groups[i].Count)
            {
                throw new ArgumentException($"Expected {groups[i].Count} names for category {i}, found {names[i].Count}.", nameof(options));
            }
        }
    }
}
