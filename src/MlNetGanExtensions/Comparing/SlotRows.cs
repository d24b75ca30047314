using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Comparing;

/// <summary>Shows rows of slots to ML.NET's trainers, under the column names that they expect unless told otherwise.</summary>
internal static class SlotRows
{
    /// <summary>A view of the columns Features, with its categories told by annotation, and Label.</summary>
    /// <param name="context">Any context.</param>
    /// <param name="rows">The rows, which are copied.</param>
    /// <param name="labels">0 or 1 for each; empty where nobody will read them.</param>
    /// <param name="layout">What the slots are.</param>
    public static IDataView Load(MLContext context, Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(SlotRow));
        SchemaDefinition.Column features = schema[nameof(SlotRow.Features)];
        features.ColumnType = new VectorDataViewType(NumberDataViewType.Single, layout.Columns);
        if (layout.Groups.Count > 0)
        {
            int[] ranges = [.. layout.Groups.SelectMany(group => (int[])[group.First, group.Last])];
            features.AddAnnotation(
                AnnotationKinds.CategoricalSlotRanges,
                new VBuffer<int>(ranges.Length, ranges),
                new VectorDataViewType(NumberDataViewType.Int32, layout.Groups.Count, 2));
        }

        SlotRow[] copies = new SlotRow[rows.Rows];
        for (int row = 0; row < copies.Length; row++)
        {
            copies[row] = new SlotRow(rows.Row(row).ToArray(), labels.Length > 0 && labels[row] == 1);
        }

        return context.Data.LoadFromEnumerable(copies, schema);
    }

    private sealed record SlotRow(float[] Features, bool Label);
}
