using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>Shows the rows of a matrix to ML.NET, under the column names that its trainers expect unless told otherwise.</summary>
internal static class MatrixRows
{
    public const string FeaturesName = nameof(Row.Features);

    /// <summary>A view of the columns Features and Label. Its rows are copies.</summary>
    /// <param name="context">Any context.</param>
    /// <param name="features">The rows.</param>
    /// <param name="labels">0 or 1 for each row; null where nobody will read labels.</param>
    public static IDataView Load(MLContext context, Matrix features, int[]? labels)
    {
        // Trainers refuse a vector whose size the schema does not tell, and an array alone does not tell it.
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[FeaturesName].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Columns);
        Row[] rows = new Row[features.Rows];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = new Row(features.Row(row).ToArray(), labels?[row] == 1);
        }

        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private sealed record Row(float[] Features, bool Label);
}
