using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Saving;

/// <summary>A view without rows that has the columns a component reads: estimators of ML.NET are fitted to a schema.</summary>
internal static class SurrogateInputs
{
    public static IDataView Empty(MLContext ml, IReadOnlyList<InputColumn> inputs)
    {
        SchemaDefinition definition = SchemaDefinition.Create(typeof(Row));
        definition.Clear();
        definition.AddRange(inputs.Select(Column));
        return ml.Data.LoadFromEnumerable<Row>([], definition);
    }

    /// <summary>Nobody outside ML.NET can construct such a column; a definition of its own gives one that can be changed.</summary>
    private static SchemaDefinition.Column Column(InputColumn input)
    {
        SchemaDefinition.Column column = SchemaDefinition.Create(typeof(Row))[input.Size is null ? nameof(Row.Number) : nameof(Row.Numbers)];
        column.ColumnName = input.Name;
        column.ColumnType = input.Size is int size ? new VectorDataViewType(NumberDataViewType.Single, size) : NumberDataViewType.Single;
        return column;
    }

    private sealed class Row
    {
        public VBuffer<float> Numbers { get; set; }

        public float Number { get; set; }
    }
}
