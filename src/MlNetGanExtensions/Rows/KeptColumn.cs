using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>Keeps the values of a column for the rows of a block.</summary>
internal abstract class KeptColumn
{
    private static readonly MethodInfo MakeScalar = Method(nameof(OfScalar));
    private static readonly MethodInfo MakeVector = Method(nameof(OfVector));

    /// <summary>Keeps a column of any type.</summary>
    /// <param name="row">The row that is read from.</param>
    /// <param name="column">The column.</param>
    /// <param name="capacity">The largest block.</param>
    public static KeptColumn Of(DataViewRow row, DataViewSchema.Column column, int capacity)
    {
        // The type of a column is known only while running, so the generic class is chosen by reflection, once per cursor.
        (MethodInfo make, Type type) = column.Type is VectorDataViewType vector
            ? (MakeVector, vector.ItemType.RawType)
            : (MakeScalar, column.Type.RawType);
        return (KeptColumn)make.MakeGenericMethod(type).Invoke(null, [row, column, capacity])!;
    }

    /// <summary>Keeps the current value of the row under a place in the block.</summary>
    public abstract void Keep(int place);

    /// <summary>A getter of the kept values.</summary>
    /// <param name="place">Gives the place in the block that is being read.</param>
    public abstract Delegate CreateGetter(Func<int> place);

    private static KeptScalars<TValue> OfScalar<TValue>(DataViewRow row, DataViewSchema.Column column, int capacity) =>
        new(row.GetGetter<TValue>(column), capacity);

    private static KeptVectors<TItem> OfVector<TItem>(DataViewRow row, DataViewSchema.Column column, int capacity) =>
        new(row.GetGetter<VBuffer<TItem>>(column), capacity);

    private static MethodInfo Method(string name) =>
        typeof(KeptColumn).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
