using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Validation;

/// <summary>Selects rows by their id, which stays with a row when a source shuffles.</summary>
internal sealed class SelectById : IRowSelector
{
    private readonly HashSet<DataViewRowId> _ids;
    private readonly ValueGetter<DataViewRowId> _getter;
    private DataViewRowId _id;

    public SelectById(HashSet<DataViewRowId> ids, DataViewRowCursor cursor)
    {
        _ids = ids;
        _getter = cursor.GetIdGetter();
    }

    public int Count => _ids.Count;

    public bool Selects(DataViewRowCursor cursor)
    {
        _getter(ref _id);
        return _ids.Contains(_id);
    }
}
