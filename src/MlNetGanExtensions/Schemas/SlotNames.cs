using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Schemas;

/// <summary>The names of the slots of a vector column, where it has any.</summary>
internal static class SlotNames
{
    /// <summary>Reads the names; null where the column has none.</summary>
    public static string[]? Of(DataViewSchema.Column column)
    {
        if (!column.HasSlotNames())
        {
            return null;
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    /// <summary>"slot 3 ('age')", or "slot 3" where it has no name.</summary>
    public static string Describe(string[]? names, int slot) =>
        names is not null && names[slot].Length > 0 ? $"slot {slot} ('{names[slot]}')" : $"slot {slot}";

    public static JsonArray? Write(string[]? names) => names is null ? null : [.. names.Select(name => JsonValue.Create(name))];

    public static string[]? Read(JsonNode? names) => names is null ? null : [.. names.AsArray().Select(name => name!.GetValue<string>())];
}
