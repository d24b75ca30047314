using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Weighting;

/// <summary>A view with a column of example weights behind its own, or instead of one of the same name.</summary>
/// <remarks>Weights belong to rows by their place, so the rows are given in order, by one cursor.</remarks>
internal sealed class WeightedView : IDataView
{
    private readonly IDataView _source;
    private readonly float[] _weights;

    public WeightedView(IDataView source, string name, float[] weights)
    {
        _source = source;
        _weights = weights;
        Schema = WithWeights(source.Schema, name);
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public static DataViewSchema WithWeights(DataViewSchema schema, string name)
    {
        DataViewSchema.Builder builder = new();
        builder.AddColumns(schema);
        builder.AddColumn(name, NumberDataViewType.Single);
        return builder.ToSchema();
    }

    public long? GetRowCount() => _weights.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ArgumentNullException.ThrowIfNull(columnsNeeded);
        bool[] active = new bool[Schema.Count];
        foreach (DataViewSchema.Column column in columnsNeeded)
        {
            active[column.Index] = true;
        }

        DataViewRowCursor cursor = _source.GetRowCursor(_source.Schema.Where(column => active[column.Index]));
        return new WeightedCursor(cursor, Schema, active, _weights);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded)];
}
