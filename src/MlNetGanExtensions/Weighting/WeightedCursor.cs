using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Weighting;

/// <summary>A cursor of a source, with the weight of each row as its last column.</summary>
internal sealed class WeightedCursor(DataViewRowCursor source, DataViewSchema schema, bool[] active, float[] weights)
    : SourceCursor(source)
{
    public override DataViewSchema Schema => schema;

    public override bool IsColumnActive(DataViewSchema.Column column)
    {
        Getters.CheckColumn(Schema, column);
        return active[column.Index];
    }

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Getters.CheckActive(Schema, active, column);
        return column.Index < Source.Schema.Count
            ? Source.GetGetter<TValue>(Source.Schema[column.Index])
            : Getters.Cast<TValue>((ValueGetter<float>)Weight, column);
    }

    private void Weight(ref float value) => value = Source.Position >= 0
        ? weights[Source.Position]
        : throw new InvalidOperationException("The cursor stands on no row: it has not started or is past the last row.");
}
