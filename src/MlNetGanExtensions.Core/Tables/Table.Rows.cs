using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace MlNetGanExtensions.Tables;

/// <content>From rows of a user's own class, and back.</content>
public sealed partial class Table
{
    /// <summary>Reads rows of a class: a column for each public property that can be read, in the order in which the class has them.</summary>
    /// <remarks>
    /// double, float and decimal are <see cref="ColumnKind.Real"/> (NaN is missing; decimal is rounded to double precision); integers are
    /// <see cref="ColumnKind.WholeNumber"/>; bool is <see cref="ColumnKind.YesNo"/>; string and enum are <see cref="ColumnKind.Category"/>;
    /// DateTime and DateOnly are <see cref="ColumnKind.DateTime"/>. Null is missing.
    /// </remarks>
    /// <typeparam name="T">The class of the rows.</typeparam>
    /// <param name="rows">Any number of rows.</param>
    /// <exception cref="ArgumentNullException">The rows, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">A property is of another type, the class has none, or a number is infinite or out of range.</exception>
    public static Table FromRows<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        object[] all = [.. rows.Select((row, i) => (object?)row ?? throw new ArgumentNullException(nameof(rows), $"Row {i} is null."))];
        TableBuilder table = new();
        foreach (RowProperty property in Properties(typeof(T)))
        {
            property.AddTo(table, all);
        }

        return table.Build();
    }

    /// <summary>Makes rows of a class: each column is written to the property of its name.</summary>
    /// <typeparam name="T">The class of the rows.</typeparam>
    /// <exception cref="ArgumentException">
    /// A column has no property of its name, or a property that can be written has no column or one of another kind, or holds no missing value
    /// where a cell is missing, or a cell is no value of its type.
    /// </exception>
    public IReadOnlyList<T> ToRows<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : new()
    {
        RowProperty[] properties = Properties(typeof(T));
        TableColumn? over = _columns.FirstOrDefault(column => !properties.Any(property => property.Name == column.Name));
        if (over is not null)
        {
            throw new ArgumentException($"Column '{over.Name}' has no property of its name in {typeof(T).Name}.");
        }

        // A property that is computed from others has nothing to be written to.
        properties = [.. properties.Where(property => property.CanWrite)];
        foreach (RowProperty property in properties)
        {
            if (this[property.Name].Kind is ColumnKind kind && kind != property.Kind && !(kind == ColumnKind.WholeNumber && property.Kind == ColumnKind.Real))
            {
                throw new ArgumentException($"Expected column '{property.Name}' to be of kind {property.Kind}, as its property in {typeof(T).Name} is; found {kind}.");
            }
        }

        T[] rows = new T[Rows];
        for (int row = 0; row < rows.Length; row++)
        {
            object made = new T();
            foreach (RowProperty property in properties)
            {
                property.Set(made, this[property.Name], row);
            }

            rows[row] = (T)made;
        }

        return rows;
    }

    private static RowProperty[] Properties([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(RowProperty.Of),
    ];
}
