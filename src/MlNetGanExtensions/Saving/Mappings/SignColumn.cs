using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>Whether one number of a result is above 0.</summary>
internal sealed class SignColumn
{
    [ColumnName(SurrogateColumns.Sign)]
    public bool Value { get; set; }
}
