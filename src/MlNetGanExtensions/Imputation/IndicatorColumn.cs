using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Imputation;

/// <summary>The column that says which cells were missing.</summary>
internal sealed record IndicatorColumn(string Name, MissingIndicator Indicator)
{
    public int Size => Indicator.Indicated.Count;

    /// <summary>The column with the names of its slots.</summary>
    /// <param name="offset">Where it begins in the computed row.</param>
    /// <param name="allSlots">The names of all slots of the imputer.</param>
    public VectorOutput Output(int offset, IReadOnlyList<string> allSlots)
    {
        ReadOnlyMemory<char>[] names = [.. Indicator.Indicated.Select(slot => allSlots[slot].AsMemory())];
        DataViewSchema.Annotations.Builder annotations = new();
        annotations.Add(
            AnnotationKinds.SlotNames,
            new VectorDataViewType(TextDataViewType.Instance, names.Length),
            (ref VBuffer<ReadOnlyMemory<char>> value) => new VBuffer<ReadOnlyMemory<char>>(names.Length, names).CopyTo(ref value));

        // Zeros and ones need no normaliser; ML.NET's own indicator says so too.
        annotations.Add(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, (ref bool value) => value = true);
        return new VectorOutput(Name, offset, names.Length, annotations.ToAnnotations());
    }
}
