using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Validation;

/// <summary>Some rows of a source, in the order of the source. Holds their numbers, not their values.</summary>
/// <remarks>
/// The schema is the source's own object, annotations included, and the ids of the rows are kept. A cursor set is one cursor.
/// The view can be shuffled if the source can and its ids tell its rows apart: a shuffled source gives its rows in an order in which
/// their numbers say nothing.
/// </remarks>
internal sealed class SelectedRowsView : IDataView
{
    private readonly IDataView _source;
    private readonly int[] _rows;
    private readonly Lazy<HashSet<DataViewRowId>>? _ids;

    /// <summary>Selects rows.</summary>
    /// <param name="source">The source; it must give the same rows in the same order each time.</param>
    /// <param name="rows">Row numbers from 0, ascending.</param>
    /// <param name="ids">The id of each row of the source, no two alike; null if the source cannot be shuffled.</param>
    public SelectedRowsView(IDataView source, int[] rows, DataViewRowId[]? ids)
    {
        _source = source;
        _rows = rows;
        _ids = ids is null ? null : new Lazy<HashSet<DataViewRowId>>(() => [.. rows.Select(row => ids[row])]);
    }

    public bool CanShuffle => _ids is not null;

    public DataViewSchema Schema => _source.Schema;

    public long? GetRowCount() => _rows.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        bool shuffles = rand is not null && _ids is not null;
        DataViewRowCursor cursor = _source.GetRowCursor(columnsNeeded, shuffles ? rand : null);
        IRowSelector selector = shuffles ? new SelectById(_ids!.Value, cursor) : new SelectByNumber(_rows);
        return new SelectedRowsCursor(cursor, selector);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}
