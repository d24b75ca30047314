using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>Saves and loads in memory, and shows what a view holds.</summary>
internal static class SavedModels
{
    public static ITransformer Reload(ITransformer model, IDataView data) => Reload(model, data, out _);

    public static ITransformer Reload(ITransformer model, IDataView data, out DataViewSchema inputSchema)
    {
        using MemoryStream stream = new();
        new MLContext().Model.Save(model, data.Schema, stream);
        stream.Position = 0;
        return new MLContext().Model.Load(stream, out inputSchema);
    }

    /// <summary>The bits of a column of numbers, row by row.</summary>
    public static int[][] Bits(IDataView view, string column) => view.Schema[column].Type is VectorDataViewType
        ? [.. view.GetColumn<VBuffer<float>>(column).Select(row => row.DenseValues().Select(BitConverter.SingleToInt32Bits).ToArray())]
        : [.. view.GetColumn<float>(column).Select(value => new[] { BitConverter.SingleToInt32Bits(value) })];

    /// <summary>The columns that can be seen, with their types, as lines.</summary>
    public static string[] Columns(DataViewSchema schema) =>
        [.. schema.Where(column => !column.IsHidden).Select(column => $"{column.Name}: {column.Type}").Order(StringComparer.Ordinal)];
}
