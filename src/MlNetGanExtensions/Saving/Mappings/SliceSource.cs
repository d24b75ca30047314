using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The result of a component, and which part of it is wanted.</summary>
internal sealed class SliceSource
{
    [ColumnName(SurrogateColumns.Result)]
    public VBuffer<float> Result { get; set; }

    [ColumnName(SurrogateColumns.Slice)]
    public long Slice { get; set; }

    /// <summary>The wanted numbers; the result of a component is dense.</summary>
    public ReadOnlySpan<float> Values()
    {
        Slice slice = Saving.Slice.Unpack(Slice);
        return Result.GetValues().Slice(slice.Offset, slice.Length);
    }
}
