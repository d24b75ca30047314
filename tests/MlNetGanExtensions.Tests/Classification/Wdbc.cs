using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>The committed breast-cancer table as a view: 569 rows, 30 features, 212 malignant.</summary>
internal static class Wdbc
{
    public const int Columns = 30;

    public static Matrix Features => WdbcTable.Attributes;

    public static int[] Labels => WdbcTable.Labels;

    /// <summary>Columns Features (with slot names), Label, Class (a text made of the label), Number (of the row) and Weight.</summary>
    public static IDataView View(MLContext ml, int rows = int.MaxValue) => View(ml, Features, Labels, rows);

    public static IDataView View(MLContext ml, Matrix features, int[] labels, int rows = int.MaxValue)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Columns);
        VBuffer<ReadOnlyMemory<char>> names = new(features.Columns, [.. WdbcTable.Names.Take(features.Columns).Select(name => name.AsMemory())]);
        schema[nameof(Row.Features)].AddAnnotation("SlotNames", names, new VectorDataViewType(TextDataViewType.Instance, features.Columns));
        return ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, Math.Min(rows, features.Rows)).Select(row => new Row
            {
                Features = features.Row(row).ToArray(),
                Label = labels[row] == 1,
                Class = labels[row] == 1 ? "malignant" : "benign",
                Number = row,
                Weight = 1 + (row % 3),
            }).ToList(),
            schema);
    }

    public sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public string Class { get; set; } = "";

        public int Number { get; set; }

        public float Weight { get; set; }
    }
}
