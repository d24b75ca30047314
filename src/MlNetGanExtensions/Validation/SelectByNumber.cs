using Microsoft.ML;

namespace MlNetGanExtensions.Validation;

/// <summary>Selects rows by their place in the source.</summary>
/// <param name="rows">Row numbers from 0, ascending.</param>
internal sealed class SelectByNumber(int[] rows) : IRowSelector
{
    private int _row = -1;
    private int _found;

    public int Count => rows.Length;

    public bool Selects(DataViewRowCursor cursor)
    {
        // Counted here: not every cursor of other makers keeps its position.
        _row++;
        if (_found == rows.Length || rows[_found] != _row)
        {
            return false;
        }

        _found++;
        return true;
    }
}
