using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Boosting;

/// <summary>A cursor of a source, with the weight of each row as its last column.</summary>
internal sealed class WeightedCursor(DataViewRowCursor source, DataViewSchema schema, bool[] active, float[] weights) : DataViewRowCursor
{
    private bool _disposed;

    public override DataViewSchema Schema => schema;

    public override long Position => source.Position;

    public override long Batch => source.Batch;

    public override bool MoveNext() => source.MoveNext();

    public override ValueGetter<DataViewRowId> GetIdGetter() => source.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
    {
        Getters.CheckColumn(Schema, column);
        return active[column.Index];
    }

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Getters.CheckActive(Schema, active, column);
        return column.Index < source.Schema.Count
            ? source.GetGetter<TValue>(source.Schema[column.Index])
            : Getters.Cast<TValue>((ValueGetter<float>)Weight, column);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Weight(ref float value) => value = source.Position >= 0
        ? weights[source.Position]
        : throw new InvalidOperationException("The cursor stands on no row: it has not started or is past the last row.");
}
