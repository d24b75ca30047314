using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;

/// <summary>One pass over a <see cref="MatrixDataView"/>.</summary>
internal sealed class MatrixDataViewCursor : DataViewRowCursor
{
    private readonly MatrixDataView _view;
    private readonly bool[] _active;
    private int _row = -1;
    private bool _ended;

    public MatrixDataViewCursor(MatrixDataView view, IEnumerable<DataViewSchema.Column> columnsNeeded)
    {
        _view = view;
        _active = new bool[view.Schema.Count];
        foreach (DataViewSchema.Column column in columnsNeeded)
        {
            _active[column.Index] = true;
        }
    }

    public override DataViewSchema Schema => _view.Schema;

    /// <summary>−1 before the first row and after the last.</summary>
    public override long Position => _row;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        _ended |= _row + 1 == _view.Features.Rows;
        _row = _ended ? -1 : _row + 1;
        return !_ended;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column))
        {
            throw new InvalidOperationException($"Column {column.Name} was not asked for when this cursor was made.");
        }

        Delegate getter = column.Name == MatrixDataView.FeaturesName ? (ValueGetter<VBuffer<float>>)GetFeatures : (ValueGetter<bool>)GetLabel;
        return getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"Column {column.Name} holds {column.Type}, not {typeof(TValue).Name}.");
    }

    private void GetFeatures(ref VBuffer<float> value)
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, _view.Features.Columns);
        _view.Features.Row(_row).CopyTo(editor.Values);
        value = editor.Commit();
    }

    private void GetLabel(ref bool value) => value = _view.Labels![_row] == 1;
}
