using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The constant that the other constants are looked up by.</summary>
internal sealed class KeyColumn
{
    [ColumnName(SurrogateColumns.Key)]
    public int Key { get; set; }
}
