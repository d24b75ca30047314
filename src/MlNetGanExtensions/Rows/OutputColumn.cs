using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>A column that a component adds, and how its value is read from the row of numbers that the component computed.</summary>
internal abstract class OutputColumn
{
    private protected OutputColumn(string name, DataViewType type, DataViewSchema.Annotations? annotations)
    {
        Name = name;
        Type = type;
        Annotations = annotations;
    }

    public string Name { get; }

    public DataViewType Type { get; }

    public DataViewSchema.Annotations? Annotations { get; }

    /// <summary>A <see cref="ValueGetter{TValue}"/> of the column's raw type.</summary>
    /// <param name="current">Gives the computed numbers of the row that the cursor stands on.</param>
    public abstract Delegate CreateGetter(CurrentRow current);
}
