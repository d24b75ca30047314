using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Validation;

/// <summary>Passes over the rows of a source that were not selected; values, ids and the schema are those of the source.</summary>
/// <param name="input">A cursor over the source.</param>
/// <param name="schema">The schema of the source.</param>
/// <param name="selector">Which of its rows to stop at.</param>
internal sealed class SelectedRowsCursor(DataViewRowCursor input, DataViewSchema schema, IRowSelector selector) : DataViewRowCursor
{
    private long _position = -1;
    private long _left = selector.Count;
    private bool _disposed;

    public override DataViewSchema Schema => schema;

    public override long Position => _position;

    public override long Batch => input.Batch;

    public override bool MoveNext()
    {
        // The rows behind the last selected one are not looked at: reading them may be slow.
        while (_left > 0)
        {
            if (!input.MoveNext())
            {
                throw new InvalidOperationException(
                    $"The source ended before {_left} of the {selector.Count} selected rows were met. It must give the rows that it had when they were drawn.");
            }

            if (selector.Selects(input))
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

    public override ValueGetter<DataViewRowId> GetIdGetter() => Guarded(input.GetIdGetter());

    public override bool IsColumnActive(DataViewSchema.Column column) => input.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => Guarded(input.GetGetter<TValue>(column));

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            input.Dispose();
        }

        base.Dispose(disposing);
    }

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
