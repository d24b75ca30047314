using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.SchemaShape.Column.VectorKind;

namespace MlNetGanExtensions.Schemas;

/// <summary>Looks columns up and checks their types; errors have ML.NET's own types and words.</summary>
internal static class ColumnRules
{
    /// <summary>A column by name.</summary>
    /// <param name="schema">Where to look.</param>
    /// <param name="role">What the column is for, as in "feature" or "label".</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public static SchemaShape.Column Find(SchemaShape schema, string role, string name)
    {
        SchemaShape.Column column = schema.FirstOrDefault(candidate => candidate.Name == name);
        return column.Name is null ? throw Missing(role, name) : column;
    }

    /// <inheritdoc cref="Find(SchemaShape, string, string)"/>
    public static DataViewSchema.Column Find(DataViewSchema schema, string role, string name) =>
        schema.GetColumnOrNull(name) ?? throw Missing(role, name);

    /// <summary>A vector of Single whose length is known.</summary>
    public static SchemaShape.Column FindVector(SchemaShape schema, string role, string name)
    {
        SchemaShape.Column column = Find(schema, role, name);
        return column.Kind == Vector && IsSingle(column) ? column : throw Mismatch(role, column, "known-size vector of Single");
    }

    /// <summary>A vector of Single whose length is known, or a Single.</summary>
    public static SchemaShape.Column FindNumbers(SchemaShape schema, string role, string name)
    {
        SchemaShape.Column column = Find(schema, role, name);
        return column.Kind != VariableVector && IsSingle(column)
            ? column
            : throw Mismatch(role, column, "Single or known-size vector of Single");
    }

    /// <summary>A yes/no label.</summary>
    public static SchemaShape.Column FindBooleanLabel(SchemaShape schema, string name)
    {
        SchemaShape.Column column = Find(schema, "label", name);
        return column.Kind == Scalar && !column.IsKey && column.ItemType == BooleanDataViewType.Instance
            ? column
            : throw Mismatch("label", column, "Boolean");
    }

    /// <summary>A label of a key type.</summary>
    public static SchemaShape.Column FindKeyLabel(SchemaShape schema, string name)
    {
        SchemaShape.Column column = Find(schema, "label", name);
        return column.Kind == Scalar && column.IsKey ? column : throw Mismatch("label", column, "Key");
    }

    /// <summary>A label that names a class: yes/no, or a key.</summary>
    public static SchemaShape.Column FindClassLabel(SchemaShape schema, string name)
    {
        SchemaShape.Column column = Find(schema, "label", name);
        return column.Kind == Scalar && (column.IsKey || column.ItemType == BooleanDataViewType.Instance)
            ? column
            : throw Mismatch("label", column, "Boolean or Key");
    }

#pragma warning disable CA2208 // The parameter that ML.NET names in all such errors is that of GetOutputSchema, whoever finds the error.
    public static ArgumentOutOfRangeException Missing(string role, string name) =>
        new("inputSchema", $"Could not find {role} column '{name}'");

    public static ArgumentOutOfRangeException Mismatch(string role, string name, string expected, string actual) =>
        new("inputSchema", $"Schema mismatch for {role} column '{name}': expected {expected}, got {actual}");
#pragma warning restore CA2208

    public static ArgumentOutOfRangeException Mismatch(string role, SchemaShape.Column column, string expected) =>
        Mismatch(role, column.Name, expected, Describe(column));

    private static bool IsSingle(SchemaShape.Column column) => !column.IsKey && column.ItemType == NumberDataViewType.Single;

    private static string Describe(SchemaShape.Column column)
    {
        string item = column.IsKey ? $"Key<{column.ItemType}>" : column.ItemType.ToString()!;
        return column.Kind switch
        {
            Vector => $"Vector<{item}>",
            VariableVector => $"VarVector<{item}>",
            _ => item,
        };
    }
}
