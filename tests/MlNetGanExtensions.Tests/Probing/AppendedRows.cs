using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Probing;

/// <summary>Every row of a view, and then every row again with an id of its own, as a naive sampler gives them.</summary>
internal sealed class AppendedRows(IDataView source) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => 2 * source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(source.GetRowCursor(columnsNeeded), source.GetRowCursor(columnsNeeded));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(DataViewRowCursor first, DataViewRowCursor second) : DataViewRowCursor
    {
        private long _position = -1;
        private bool _inSecond;

        public override DataViewSchema Schema => first.Schema;

        public override long Position => _position;

        public override long Batch => 0;

        public override bool MoveNext()
        {
            _inSecond = _inSecond || !first.MoveNext();
            bool moved = !_inSecond || second.MoveNext();
            _position = moved ? _position + 1 : -1;
            return moved;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter()
        {
            ValueGetter<DataViewRowId> a = first.GetIdGetter();
            ValueGetter<DataViewRowId> b = second.GetIdGetter();
            return (ref DataViewRowId value) =>
            {
                (_inSecond ? b : a)(ref value);
                value = _inSecond ? new DataViewRowId(value.Low, value.High + 1) : value;
            };
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => first.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            ValueGetter<TValue> a = first.GetGetter<TValue>(column);
            ValueGetter<TValue> b = second.GetGetter<TValue>(column);
            return (ref TValue value) => (_inSecond ? b : a)(ref value);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                first.Dispose();
                second.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
