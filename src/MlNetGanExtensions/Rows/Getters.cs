using Microsoft.ML;

namespace MlNetGanExtensions.Rows;

/// <summary>The checks that every row of ML.NET makes before it hands out a getter.</summary>
internal static class Getters
{
    /// <exception cref="InvalidOperationException">The column is not active.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The column does not belong to the schema.</exception>
    public static void CheckActive(DataViewSchema schema, bool[] active, DataViewSchema.Column column)
    {
        CheckColumn(schema, column);
        if (!active[column.Index])
        {
            throw new InvalidOperationException($"Column '{column.Name}' was not asked for when the cursor was made.");
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The column does not belong to the schema.</exception>
    public static void CheckColumn(DataViewSchema schema, DataViewSchema.Column column)
    {
        if (column.Index < 0 || column.Index >= schema.Count || schema[column.Index].Name != column.Name)
        {
            throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' is not a column of this row.");
        }
    }

    /// <exception cref="InvalidOperationException">The getter gives values of another type.</exception>
    public static ValueGetter<TValue> Cast<TValue>(Delegate getter, DataViewSchema.Column column) =>
        getter as ValueGetter<TValue>
        ?? throw new InvalidOperationException(
            $"Column '{column.Name}' holds {column.Type.RawType}; a getter for {typeof(TValue)} was asked for.");
}
