using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>A view that counts the cursors that were opened on it, and those of them that were disposed, however often.</summary>
internal sealed class WatchedView(IDataView source) : IDataView
{
    private int _opened;
    private int _disposed;

    public int Opened => _opened;

    public int Disposed => _disposed;

    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        Watch(source.GetRowCursor(columnsNeeded, rand));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [.. source.GetRowCursorSet(columnsNeeded, n, rand).Select(Watch)];

    private Cursor Watch(DataViewRowCursor cursor)
    {
        Interlocked.Increment(ref _opened);
        return new Cursor(cursor, this);
    }

    private sealed class Cursor(DataViewRowCursor inner, WatchedView owner) : DataViewRowCursor
    {
        private int _closed;

        public override DataViewSchema Schema => inner.Schema;

        public override long Position => inner.Position;

        public override long Batch => inner.Batch;

        public override bool MoveNext() => inner.MoveNext();

        public override bool IsColumnActive(DataViewSchema.Column column) => inner.IsColumnActive(column);

        public override ValueGetter<DataViewRowId> GetIdGetter() => inner.GetIdGetter();

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => inner.GetGetter<TValue>(column);

        protected override void Dispose(bool disposing)
        {
            if (disposing && Interlocked.Exchange(ref _closed, 1) == 0)
            {
                Interlocked.Increment(ref owner._disposed);
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
