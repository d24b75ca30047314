using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Saving;

/// <summary>A table from the number of a class to its key, with the key values as they were learnt.</summary>
internal static class KeyTable
{
    public const string ClassName = nameof(Row.Class);
    public const string KeyName = nameof(Row.Key);

    public static IDataView Create(MLContext ml, KeyOutput output)
    {
        SchemaDefinition definition = SchemaDefinition.Create(typeof(Row));
        SchemaDefinition.Column key = definition[KeyName];
        key.ColumnType = output.Type;
        if (output.Annotations?.Schema.GetColumnOrNull(AnnotationKinds.KeyValues) is { Type: VectorDataViewType values } annotation)
        {
            ((IKeyValues)Activator.CreateInstance(typeof(KeyValues<>).MakeGenericType(values.ItemType.RawType))!)
                .Add(key, output.Annotations, annotation);
        }

        // ML.NET takes a number in a class for the place of a value, counted from 0, and one outside for a missing key.
        return ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, output.Classes + 1).Select(number => new Row { Class = number, Key = unchecked((uint)(number - 1)) }), definition);
    }

    private interface IKeyValues
    {
        void Add(SchemaDefinition.Column column, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation);
    }

    private sealed class KeyValues<T> : IKeyValues
    {
        public void Add(SchemaDefinition.Column column, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation)
        {
            VBuffer<T> values = default;
            annotations.GetGetter<VBuffer<T>>(annotation)(ref values);
            column.AddAnnotation(AnnotationKinds.KeyValues, values, annotation.Type);
        }
    }

    private sealed class Row
    {
        public int Class { get; set; }

        public uint Key { get; set; }
    }
}
