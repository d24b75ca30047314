using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>Shows the rows of a matrix to ML.NET, under the column names that its trainers expect unless told otherwise.</summary>
public static class MatrixRows
{
    /// <summary>The column of attributes.</summary>
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

    /// <summary>Reads the columns Features and Label back.</summary>
    /// <param name="rows">A view with vectors of a known size in Features and Boolean labels.</param>
    /// <returns>The attributes, and 0 or 1 for each row.</returns>
    public static (Matrix Features, int[] Labels) Read(IDataView rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return (ReadFeatures(rows), [.. rows.GetColumn<bool>(nameof(Row.Label)).Select(label => label ? 1 : 0)]);
    }

    /// <summary>Reads the column Features back.</summary>
    /// <param name="rows">A view with vectors of a known size in Features.</param>
    public static Matrix ReadFeatures(IDataView rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Matrix.FromRows([.. rows.GetColumn<float[]>(FeaturesName)]);
    }

    private sealed record Row(float[] Features, bool Label);
}
