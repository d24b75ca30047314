using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>The rows of <see cref="Tables"/> as views for pipelines, with a label of two classes and one of four.</summary>
internal static class PipelineTable
{
    public static MLContext Context { get; } = new(1);

    public static IDataView Training { get; } = Data(1, 300);

    public static IDataView Rows { get; } = Data(2, 1000);

    public static IDataView Data(ulong seed, int rows)
    {
        Matrix whole = Tables.Whole(seed, rows);
        Matrix holed = Tables.WithHoles(whole, seed);
        int[] labels = Tables.Labels(whole, 4);
        IDataView data = Context.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(row => new Example
        {
            Features = holed.Row(row)[..7].ToArray(),
            Whole = whole.Row(row).ToArray(),
            Single = holed[row, 7],
            Label = labels[row] >= 2,
            Class = $"class {labels[row]}",
        }).ToArray());
        return Context.Transforms.Conversion.MapValueToKey("Key", "Class").Fit(data).Transform(data);
    }

    /// <summary>A column as numbers, rows × slots.</summary>
    public static Matrix Cells(IDataView data, string column) => Matrix.FromRows([.. data.Schema[column].Type switch
    {
        VectorDataViewType { ItemType: NumberDataViewType item } when item == NumberDataViewType.Single => data.GetColumn<float[]>(column),
        VectorDataViewType { ItemType: NumberDataViewType item } when item == NumberDataViewType.UInt32 =>
            data.GetColumn<uint[]>(column).Select(cells => Array.ConvertAll(cells, cell => (float)cell)),
        VectorDataViewType { ItemType: BooleanDataViewType } =>
            data.GetColumn<bool[]>(column).Select(cells => Array.ConvertAll(cells, cell => cell ? 1f : 0)),
        BooleanDataViewType => data.GetColumn<bool>(column).Select(cell => new[] { cell ? 1f : 0 }),
        KeyDataViewType => data.GetColumn<uint>(column).Select(cell => new[] { (float)cell }),
        _ => data.GetColumn<float>(column).Select(cell => new[] { cell }),
    }]);

    private sealed class Example
    {
        [VectorType(7)]
        public float[] Features { get; set; } = [];

        [VectorType(Tables.Columns)]
        public float[] Whole { get; set; } = [];

        public float Single { get; set; }

        public bool Label { get; set; }

        public string Class { get; set; } = "";
    }
}
