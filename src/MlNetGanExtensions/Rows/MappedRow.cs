using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Rows;

/// <summary>A live view of one input row with the component's columns; it computes when a value is asked for and the row has moved.</summary>
internal sealed class MappedRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly BoundMapping _mapping;
    private readonly bool[] _active;
    private readonly Matrix _numbers;
    private NumberReader? _reader;
    private Matrix? _result;
    private long _computed = -1;
    private bool _disposed;

    public MappedRow(DataViewRow input, BoundMapping mapping, bool[] active)
    {
        _input = input;
        _mapping = mapping;
        _active = active;
        _numbers = new Matrix(1, mapping.Width);
    }

    public override DataViewSchema Schema => _mapping.OutputSchema;

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
    {
        Getters.CheckColumn(Schema, column);
        return _active[column.Index];
    }

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Getters.CheckActive(Schema, _active, column);
        if (!_mapping.IsOwn(column))
        {
            return _input.GetGetter<TValue>(_mapping.InputSchema[column.Index]);
        }

        _reader ??= new NumberReader(_input, _mapping.Inputs, _mapping.Component.Inputs);
        return Getters.Cast<TValue>(_mapping.Output(column).CreateGetter(Current), column);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _input.Dispose();
        }

        base.Dispose(disposing);
    }

    private ReadOnlySpan<float> Current()
    {
        if (_result is null || _computed != _input.Position)
        {
            _reader!.Read(_numbers.Row(0));
            _result = _mapping.Component.Apply(_numbers);
            _computed = _input.Position;
        }

        return _result.Row(0);
    }
}
