using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>What a component computed for a row.</summary>
internal sealed class ResultColumn
{
    [ColumnName(SurrogateColumns.Result)]
    public VBuffer<float> Result { get; set; }
}
