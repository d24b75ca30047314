using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>The part of a transformer that is the same for every component: a public transformer holds one and forwards to it.</summary>
internal sealed class RowMapping(IRowComponent component)
{
    public IRowComponent Component { get; } = component;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new BoundMapping(Component, inputSchema).OutputSchema;
    }

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedView(input, new BoundMapping(Component, input.Schema));
    }

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new RowMapper(new BoundMapping(Component, inputSchema));
    }
}
