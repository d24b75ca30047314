using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Rows;

/// <summary>
/// A cursor that reads ahead a block of rows and computes them in one go: a network costs several times less per row in a block than
/// alone. The other active columns of the block are kept until the cursor has passed them.
/// </summary>
internal sealed class BlockCursor : SourceCursor
{
    /// <summary>Large enough for the networks to run at full speed, small enough for the block to stay in the cache.</summary>
    private const int LargestBlock = 256;

    private readonly BoundMapping _mapping;
    private readonly bool[] _active;
    private readonly NumberReader _reader;
    private readonly KeptColumn?[] _kept;
    private readonly KeptColumn[] _keptColumns;
    private readonly ValueGetter<DataViewRowId> _inputId;
    private readonly DataViewRowId[] _ids = new DataViewRowId[LargestBlock];
    private readonly long[] _batches = new long[LargestBlock];
    private Matrix _numbers;
    private Matrix? _result;
    private int _size;
    private int _row = -1;
    private long _position = -1;
    private bool _atEnd;
    private bool _failed;

    public BlockCursor(DataViewRowCursor input, BoundMapping mapping, bool[] active)
        : base(input)
    {
        _mapping = mapping;
        _active = active;
        _reader = new NumberReader(input, mapping.Inputs, mapping.Component.Inputs);
        _inputId = input.GetIdGetter();
        _numbers = new Matrix(1, mapping.Width);
        _kept = new KeptColumn?[mapping.InputSchema.Count];
        for (int i = 0; i < _kept.Length; i++)
        {
            _kept[i] = active[i] ? KeptColumn.Of(input, mapping.InputSchema[i], LargestBlock) : null;
        }

        _keptColumns = [.. _kept.OfType<KeptColumn>()];
    }

    public override DataViewSchema Schema => _mapping.OutputSchema;

    public override long Position => _position;

    public override long Batch => _row >= 0 ? _batches[_row] : 0;

    public override bool MoveNext()
    {
        if (_row + 1 >= _size && !Fill())
        {
            _row = -1;
            _size = 0;
            _position = -1;
            return false;
        }

        _row++;
        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId value) =>
    {
        CheckRow();
        value = _ids[_row];
    };

    public override bool IsColumnActive(DataViewSchema.Column column)
    {
        Getters.CheckColumn(Schema, column);
        return _active[column.Index];
    }

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Getters.CheckActive(Schema, _active, column);
        Delegate getter = _mapping.IsOwn(column)
            ? _mapping.Output(column).CreateGetter(Current)
            : _kept[column.Index]!.CreateGetter(CurrentRow);
        return Getters.Cast<TValue>(getter, column);
    }

    /// <summary>Reads the next block. Blocks grow, so that looking at a few rows does not cost hundreds.</summary>
    private bool Fill()
    {
        if (_failed)
        {
            throw new InvalidOperationException(
                "A row could not be read or computed, and rows beside it were read ahead already; make a new cursor.");
        }

        if (_atEnd)
        {
            return false;
        }

        int wanted = Math.Min(_size == 0 ? 1 : _size * 4, LargestBlock);
        if (_numbers.Rows != wanted)
        {
            _numbers = new Matrix(wanted, _mapping.Width);
        }

        // Until the block is whole there is no row to stand on: what an exception leaves behind are parts of two blocks.
        _failed = true;
        _size = 0;
        _row = -1;
        int read = 0;
        while (read < wanted && !_atEnd)
        {
            if (!Source.MoveNext())
            {
                _atEnd = true;
                break;
            }

            _reader.Read(_numbers.Row(read));
            _inputId(ref _ids[read]);
            _batches[read] = Source.Batch;
            foreach (KeptColumn column in _keptColumns)
            {
                column.Keep(read);
            }

            read++;
        }

        if (read > 0)
        {
            _result = _mapping.Component.Apply(read == wanted ? _numbers : FirstRows(_numbers, read));
        }

        _size = read;
        _failed = false;
        return read > 0;
    }

    private static Matrix FirstRows(Matrix rows, int count)
    {
        Matrix first = new(count, rows.Columns);
        rows.Values[..first.Values.Length].CopyTo(first.Values);
        return first;
    }

    private ReadOnlySpan<float> Current() => _result!.Row(CurrentRow());

    private int CurrentRow()
    {
        CheckRow();
        return _row;
    }

    private void CheckRow()
    {
        if (_row < 0)
        {
            throw new InvalidOperationException("The cursor stands on no row: it has not started or is past the last row.");
        }
    }
}
