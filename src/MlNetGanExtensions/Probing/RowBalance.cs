using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Probing;

/// <summary>How many rows scoring added and how many it left out.</summary>
/// <param name="Added">Rows that were not given, or were given once and came back more often.</param>
/// <param name="Dropped">Rows that were given and did not come back.</param>
internal readonly record struct RowBalance(long Added, long Dropped)
{
    /// <summary>Compares the rows of two views by their ids.</summary>
    public static RowBalance Of(IDataView given, IDataView scored)
    {
        Dictionary<DataViewRowId, int> open = [];
        List<DataViewRowId> ids = Ids(given);
        foreach (DataViewRowId id in ids)
        {
            open[id] = open.GetValueOrDefault(id) + 1;
        }

        List<DataViewRowId> scoredIds = Ids(scored);
        int met = 0;
        foreach (DataViewRowId id in scoredIds)
        {
            if (open.TryGetValue(id, out int left) && left > 0)
            {
                open[id] = left - 1;
                met++;
            }
        }

        // A transformer that builds its own view numbers its rows anew; then only their number can be compared.
        return LooksRenumbered(scoredIds)
            ? new RowBalance(Math.Max(scoredIds.Count - ids.Count, 0), Math.Max(ids.Count - scoredIds.Count, 0))
            : new RowBalance(scoredIds.Count - met, ids.Count - met);
    }

    private static bool LooksRenumbered(List<DataViewRowId> ids)
    {
        for (int row = 0; row < ids.Count; row++)
        {
            if (!ids[row].Equals(new DataViewRowId((ulong)row, 0)))
            {
                return false;
            }
        }

        return true;
    }

    private static List<DataViewRowId> Ids(IDataView view)
    {
        using DataViewRowCursor cursor = view.GetRowCursor([]);
        ValueGetter<DataViewRowId> getter = cursor.GetIdGetter();
        List<DataViewRowId> ids = [];
        while (cursor.MoveNext())
        {
            DataViewRowId id = default;
            getter(ref id);
            ids.Add(id);
        }

        return ids;
    }
}
