using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Validation;

/// <summary>Passes over the rows of a source that were not selected; values, ids and the schema are those of the source.</summary>
/// <param name="input">A cursor over the source.</param>
/// <param name="selector">Which of its rows to stop at.</param>
internal sealed class SelectedRowsCursor(DataViewRowCursor input, IRowSelector selector) : SourceCursor(input)
{
    private long _position = -1;
    private long _left = selector.Count;

    public override long Position => _position;

    public override bool MoveNext()
    {
        // The rows behind the last selected one are not looked at: reading them may be slow.
        while (_left > 0)
        {
            if (!Source.MoveNext())
            {
                throw new InvalidOperationException(
                    $"The source ended before {_left} of the {selector.Count} selected rows were met. It must give the rows that it had when they were drawn.");
            }

            if (selector.Selects(Source))
            {
                _left--;
                _position++;
                return true;
            }
        }

        _left = -1;
        _position = -1;
        return false;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => Guarded(Source.GetIdGetter());

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => Guarded(Source.GetGetter<TValue>(column));

    /// <summary>Behind the last selected row the source's cursor still stands on that row, whose values must not be taken for another's.</summary>
    private ValueGetter<TValue> Guarded<TValue>(ValueGetter<TValue> getter) => (ref TValue value) =>
    {
        if (_position < 0)
        {
            throw new InvalidOperationException("The cursor stands on no row: it has not started or is past the last row.");
        }

        getter(ref value);
    };
}
