using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Schemas;

/// <summary>Reads which slots of a vector column are the categories of one variable.</summary>
internal static class CategoricalSlots
{
    /// <summary>The groups that the column's annotation names.</summary>
    /// <returns>First and last slot of each group, both inclusive, ascending; empty without the annotation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The annotation is not what ML.NET defines: ascending pairs within the vector.</exception>
    public static IReadOnlyList<(int First, int Last)> Of(DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.CategoricalSlotRanges) is not { Type: VectorDataViewType } annotation
            || column.Type is not VectorDataViewType vector)
        {
            return [];
        }

        VBuffer<int> flat = default;
        column.Annotations.GetGetter<VBuffer<int>>(annotation)(ref flat);
        int[] ends = [.. flat.DenseValues()];
        List<(int First, int Last)> groups = [];
        for (int i = 0; i + 1 < ends.Length; i += 2)
        {
            groups.Add((ends[i], ends[i + 1]));
        }

        int next = 0;
        foreach ((int first, int last) in groups)
        {
            if (ends.Length % 2 != 0 || first < next || last < first || last >= vector.Size)
            {
                throw ColumnRules.Mismatch(
                    "feature", column.Name, $"ascending ranges within {vector.Size} slots in {AnnotationKinds.CategoricalSlotRanges}", string.Join(",", ends));
            }

            next = last + 1;
        }

        return groups;
    }
}
