using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Data;

/// <summary>A table as ML.NET reads it: Features, with the annotation that says which slots are one category, and Label.</summary>
internal static class TableView
{
    public static IDataView Of(MLContext ml, SweepTable table)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        SchemaDefinition.Column features = schema[nameof(Row.Features)];
        features.ColumnType = new VectorDataViewType(NumberDataViewType.Single, table.Rows.Columns);
        if (table.Layout.Groups.Count > 0)
        {
            int[] ends = [.. table.Layout.Groups.SelectMany(group => new[] { group.First, group.Last })];
            features.AddAnnotation("CategoricalSlotRanges", new VBuffer<int>(ends.Length, ends), new VectorDataViewType(NumberDataViewType.Int32, ends.Length / 2, 2));
        }

        return ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, table.Rows.Rows).Select(row => new Row { Features = table.Rows.Row(row).ToArray(), Label = table.Labels[row] }).ToArray(), schema);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
