using Microsoft.ML;

namespace MlNetGanExtensions.Oversampling;

/// <summary>The rows of a source, untouched and in order, and behind them rows that were made. The schema is the source's own object.</summary>
internal sealed class EnlargedView : IDataView
{
    private readonly IDataView _source;
    private readonly MadeRows _made;
    private readonly DataViewSchema.Column _features;
    private readonly DataViewSchema.Column _label;
    private readonly UnknownColumns _unknown;

    public EnlargedView(IDataView source, MadeRows made, DataViewSchema.Column features, DataViewSchema.Column label, UnknownColumns unknown)
    {
        _source = source;
        _made = made;
        _features = features;
        _label = label;
        _unknown = unknown;
    }

    /// <summary>Never: whoever wants another order puts a cache around it, as the oversampler does.</summary>
    public bool CanShuffle => false;

    public DataViewSchema Schema => _source.Schema;

    public long? GetRowCount() => _source.GetRowCount() + _made.Count;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        DataViewSchema.Column[] needed = [.. columnsNeeded];
        if (_unknown == UnknownColumns.Refuse)
        {
            foreach (DataViewSchema.Column column in needed)
            {
                CheckKnown(column);
            }
        }

        return new EnlargedCursor(_source.GetRowCursor(needed), _made, new MadeValues(_made, _features, _label));
    }

    /// <summary>One cursor, which the contract allows.</summary>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private void CheckKnown(DataViewSchema.Column column)
    {
        if (column.Index != _features.Index && column.Index != _label.Index)
        {
            throw new InvalidOperationException(
                $"Column '{column.Name}' was asked for, but the rows that were made have values only in '{_features.Name}' and '{_label.Name}'. "
                + $"A weight or group column cannot go with oversampling; for other columns choose {nameof(UnknownColumns)}.{nameof(UnknownColumns.Missing)}.");
        }
    }
}
