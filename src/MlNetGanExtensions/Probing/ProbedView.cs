using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Probing;

/// <summary>The source as a probed pipeline sees it: some rows may be poisoned, and each row of which a cell is read is marked.</summary>
/// <param name="source">The true rows.</param>
/// <param name="poisoned">For each row whether its cells are turned into others; null poisons none.</param>
/// <param name="column">The only column that is poisoned; null for all columns.</param>
/// <param name="marks">Where reads are noted; null where nobody asks.</param>
internal sealed class ProbedView(IDataView source, bool[]? poisoned, string? column, ReadMarks? marks) : IDataView
{
    /// <summary>Never: rows are told apart by their number.</summary>
    public bool CanShuffle => false;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new ProbedCursor(source.GetRowCursor(columnsNeeded), this);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class ProbedCursor(DataViewRowCursor input, ProbedView view) : SourceCursor(input)
    {
        private readonly ProbedView _view = view;
        private long _row = -1;

        public override long Position => _row;

        public override bool MoveNext()
        {
            bool moved = Source.MoveNext();
            _row = moved ? _row + 1 : -1;
            return moved;
        }

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            ValueGetter<TValue> getter = Source.GetGetter<TValue>(column);
            bool mayPoison = _view.Poisoned is not null && (_view.Column is null || _view.Column == column.Name);
            Func<TValue, bool, TValue>? poison = mayPoison ? Poison.For<TValue>(column.Type) : null;
            return (ref TValue value) =>
            {
                getter(ref value);
                _view.Marks?.Mark(_row);
                if (poison is not null && _view.Poisoned![_row])
                {
                    value = poison(value, _row % 2 == 0);
                }
            };
        }
    }

    private bool[]? Poisoned => poisoned;

    private string? Column => column;

    private ReadMarks? Marks => marks;
}
