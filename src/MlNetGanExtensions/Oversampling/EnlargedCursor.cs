using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Goes through the source, then through the made rows.</summary>
internal sealed class EnlargedCursor(DataViewRowCursor source, MadeRows made, MadeValues values) : SourceCursor(source)
{
    /// <summary>Marks the ids of made rows, which must differ from those of any Source.</summary>
    private const ulong MadeMark = 0x4D41_4445_524F_5753;

    private long _position = -1;
    private int _madeRow = -1;
    private bool _inSource = true;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        if (_inSource && Source.MoveNext())
        {
            _position++;
            return true;
        }

        _inSource = false;
        if (_madeRow + 1 >= made.Count)
        {
            _madeRow = made.Count;
            _position = -1;
            return false;
        }

        _madeRow++;
        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
    {
        ValueGetter<DataViewRowId> ofSource = Source.GetIdGetter();
        return (ref DataViewRowId value) =>
        {
            if (_inSource)
            {
                ofSource(ref value);
            }
            else
            {
                value = new DataViewRowId((ulong)MadeRow(), MadeMark);
            }
        };
    }

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        // The source checks the column and the type first, in its own words.
        ValueGetter<TValue> ofSource = Source.GetGetter<TValue>(column);
        MadeGetter<TValue> ofMade = values.Getter<TValue>(column);
        return (ref TValue value) =>
        {
            if (_inSource)
            {
                ofSource(ref value);
            }
            else
            {
                ofMade(MadeRow(), ref value);
            }
        };
    }

    private int MadeRow() => _madeRow < made.Count
        ? _madeRow
        : throw new InvalidOperationException("The cursor stands on no row: it is past the last one.");
}
