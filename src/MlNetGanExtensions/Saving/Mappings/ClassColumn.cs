using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>One number of a result as a class.</summary>
internal sealed class ClassColumn
{
    [ColumnName(SurrogateColumns.Class)]
    public int Value { get; set; }
}
