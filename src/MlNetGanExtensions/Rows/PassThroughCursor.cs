using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>A cursor from which no column of the component was asked: the source's rows as they are.</summary>
internal sealed class PassThroughCursor(DataViewRowCursor input, BoundMapping mapping, bool[] active) : SourceCursor(input)
{
    public override DataViewSchema Schema => mapping.OutputSchema;

    public override bool IsColumnActive(DataViewSchema.Column column)
    {
        Getters.CheckColumn(Schema, column);
        return active[column.Index];
    }

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Getters.CheckActive(Schema, active, column);
        return Source.GetGetter<TValue>(mapping.InputSchema[column.Index]);
    }
}
