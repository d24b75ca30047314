using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>A cursor over another one, which it owns. What a kind of view does differently, its cursor overrides.</summary>
internal abstract class SourceCursor(DataViewRowCursor source) : DataViewRowCursor
{
    private bool _disposed;

    public override DataViewSchema Schema => Source.Schema;

    public override long Position => Source.Position;

    public override long Batch => Source.Batch;

    protected DataViewRowCursor Source { get; } = source;

    public override bool MoveNext() => Source.MoveNext();

    public override ValueGetter<DataViewRowId> GetIdGetter() => Source.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) => Source.IsColumnActive(column);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            Source.Dispose();
        }

        base.Dispose(disposing);
    }
}
