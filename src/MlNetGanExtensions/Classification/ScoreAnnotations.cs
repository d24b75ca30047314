using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>The annotations that ML.NET's own trainers put on the columns of a classifier.</summary>
internal static class ScoreAnnotations
{
    public const string Binary = "BinaryClassification";
    public const string Multiclass = "MulticlassClassification";

    private static readonly KeyDataViewType SetIdType = new(typeof(uint), int.MaxValue);

    /// <summary>A number for the columns of one classifier that no classifier before it has.</summary>
    public static uint NextSetId(DataViewSchema schema)
    {
        uint largest = 0;
        foreach (DataViewSchema.Column column in schema)
        {
            if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.ScoreColumnSetId)?.Type is KeyDataViewType key && key.RawType == typeof(uint))
            {
                uint id = 0;
                column.Annotations.GetValue(AnnotationKinds.ScoreColumnSetId, ref id);
                largest = Math.Max(largest, id);
            }
        }

        return largest + 1;
    }

    /// <summary>Starts the annotations of one column.</summary>
    /// <param name="setId">The number of the classifier in the schema.</param>
    /// <param name="scoreKind">Which task it is.</param>
    /// <param name="valueKind">Which of the classifier's columns it is.</param>
    public static DataViewSchema.Annotations.Builder Start(uint setId, string scoreKind, string valueKind)
    {
        DataViewSchema.Annotations.Builder builder = new();
        builder.Add(AnnotationKinds.ScoreColumnSetId, SetIdType, (ref uint value) => value = setId);
        builder.Add(AnnotationKinds.ScoreColumnKind, TextDataViewType.Instance, (ref ReadOnlyMemory<char> value) => value = scoreKind.AsMemory());
        builder.Add(AnnotationKinds.ScoreValueKind, TextDataViewType.Instance, (ref ReadOnlyMemory<char> value) => value = valueKind.AsMemory());
        return builder;
    }
}
