using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>One number of a result.</summary>
internal sealed class NumberColumn
{
    [ColumnName(SurrogateColumns.Number)]
    public float Value { get; set; }
}
