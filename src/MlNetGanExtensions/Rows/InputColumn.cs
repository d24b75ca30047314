using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Rows;

/// <summary>A column of numbers that a fitted component reads: a Single, or a vector of Single of fixed length.</summary>
/// <param name="Name">The name that it has in every schema.</param>
/// <param name="Size">The length of the vector; null for a Single.</param>
internal sealed record InputColumn(string Name, int? Size)
{
    /// <summary>How many numbers of a row it gives.</summary>
    public int Width => Size ?? 1;

    private string TypeName => Size is int size ? $"Vector<Single, {size}>" : "Single";

    /// <summary>The column as it was while fitting.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is missing, or of another type.</exception>
    public static InputColumn Of(DataViewSchema schema, string role, string name)
    {
        DataViewSchema.Column column = ColumnRules.Find(schema, role, name);
        return column.Type switch
        {
            NumberDataViewType number when number == NumberDataViewType.Single => new InputColumn(name, null),
            VectorDataViewType { IsKnownSize: true } vector when vector.ItemType == NumberDataViewType.Single => new InputColumn(name, vector.Size),
            DataViewType type => throw ColumnRules.Mismatch(role, name, "Single or known-size vector of Single", type.ToString()!),
        };
    }

    /// <summary>Finds the column in a schema that comes later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is missing, or not of the type that was fitted.</exception>
    public DataViewSchema.Column Find(DataViewSchema schema, string role)
    {
        DataViewSchema.Column column = ColumnRules.Find(schema, role, Name);
        return Of(schema, role, Name).Size == Size ? column : throw ColumnRules.Mismatch(role, Name, TypeName, column.Type.ToString()!);
    }
}
