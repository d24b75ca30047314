using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>The committed breast-cancer table: 569 rows, 30 features, 212 malignant.</summary>
internal static class Wdbc
{
    public const int Columns = 30;

    private static readonly string[] Lines = File.ReadAllLines(Find("examples/DiseasePrediction/data/wdbc.csv"));

    public static string[] Names { get; } = Lines[0].Split(',')[..Columns];

    public static Matrix Features { get; } = ReadFeatures();

    public static int[] Labels { get; } = [.. Lines.Skip(1).Select(line => line[^1] - '0')];

    /// <summary>Columns Features (with slot names), Label, Class (a text made of the label), Number (of the row) and Weight.</summary>
    public static IDataView View(MLContext ml, int rows = int.MaxValue) => View(ml, Features, Labels, rows);

    public static IDataView View(MLContext ml, Matrix features, int[] labels, int rows = int.MaxValue)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Columns);
        VBuffer<ReadOnlyMemory<char>> names = new(features.Columns, [.. Names.Take(features.Columns).Select(name => name.AsMemory())]);
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

    private static Matrix ReadFeatures()
    {
        Matrix features = new(Lines.Length - 1, Columns);
        for (int row = 0; row < features.Rows; row++)
        {
            string[] cells = Lines[row + 1].Split(',');
            for (int column = 0; column < Columns; column++)
            {
                features[row, column] = float.Parse(cells[column], CultureInfo.InvariantCulture);
            }
        }

        return features;
    }

    private static string Find(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, path)))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, path);
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
