using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Schemas;

/// <summary>Reads which slots of a vector column are the categories of one variable.</summary>
internal static class CategoricalSlots
{
    /// <summary>The groups that the column's annotation names; none without the annotation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The annotation is not what ML.NET defines: ascending pairs within the vector.</exception>
    public static SlotLayout Of(DataViewSchema.Column column)
    {
        int size = ((VectorDataViewType)column.Type).Size;
        if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.CategoricalSlotRanges) is not { Type: VectorDataViewType } annotation)
        {
            return new SlotLayout(size);
        }

        VBuffer<int> ranges = default;
        column.Annotations.GetGetter<VBuffer<int>>(annotation)(ref ranges);
        int[] ends = [.. ranges.DenseValues()];
        try
        {
            return SlotLayout.FromRanges(size, ends);
        }
        catch (ArgumentException)
        {
            throw ColumnRules.Mismatch(
                "feature", column.Name, $"ascending ranges within {size} slots in {AnnotationKinds.CategoricalSlotRanges}", string.Join(",", ends));
        }
    }
}
