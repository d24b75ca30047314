using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>Schemas as texts that can be compared.</summary>
internal static class SchemaText
{
    public static IEnumerable<string> Of(DataViewSchema schema) => Of(SchemaShapes.Of(schema));

    public static IEnumerable<string> Of(SchemaShape shape) => shape.Select(column =>
        $"{column.Name}: {column.Kind} {column.ItemType} {column.IsKey} [{string.Join(", ", Of(column.Annotations).Order(StringComparer.Ordinal))}]");

    /// <summary>Type and annotation types of one delivered column.</summary>
    public static string OfColumn(DataViewSchema.Column column) => $"{column.Name}: {column.Type} ["
        + string.Join(", ", column.Annotations.Schema.Select(kind => $"{kind.Name}: {kind.Type}").Order(StringComparer.Ordinal)) + "]";

    public static T Annotation<T>(DataViewSchema.Column column, string kind)
    {
        T value = default!;
        column.Annotations.GetValue(kind, ref value);
        return value;
    }

    public static string[] Texts(DataViewSchema.Column column, string kind) =>
        [.. Annotation<VBuffer<ReadOnlyMemory<char>>>(column, kind).DenseValues().Select(text => text.ToString())];
}
