using Microsoft.ML;

namespace MlNetGanExtensions.Rows;

/// <summary>A component bound to an input schema: which columns it reads, and the schema with its own columns added.</summary>
/// <remarks>Input columns keep their index; the component's columns follow them. A column that is replaced is hidden, as everywhere in ML.NET.</remarks>
internal sealed class BoundMapping
{
    private readonly IReadOnlyList<OutputColumn> _outputs;

    public BoundMapping(IRowComponent component, DataViewSchema schema)
    {
        Component = component;
        InputSchema = schema;
        Inputs = [.. component.Inputs.Select(input => input.Find(schema, component.InputRole))];
        _outputs = component.Outputs(schema, Inputs);
        DataViewSchema.Builder builder = new();
        builder.AddColumns(schema);
        foreach (OutputColumn output in _outputs)
        {
            builder.AddColumn(output.Name, output.Type, output.Annotations);
        }

        OutputSchema = builder.ToSchema();
        Width = component.Inputs.Sum(input => input.Width);
    }

    public IRowComponent Component { get; }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    /// <summary>The columns that the component reads.</summary>
    public IReadOnlyList<DataViewSchema.Column> Inputs { get; }

    /// <summary>How many numbers of a row the component reads.</summary>
    public int Width { get; }

    public bool IsOwn(DataViewSchema.Column column) => column.Index >= InputSchema.Count;

    public OutputColumn Output(DataViewSchema.Column column) => _outputs[column.Index - InputSchema.Count];

    /// <summary>The input columns that are needed to give some of the output columns.</summary>
    public IReadOnlyList<DataViewSchema.Column> InputsOf(IEnumerable<DataViewSchema.Column> needed)
    {
        bool[] active = new bool[InputSchema.Count];
        foreach (DataViewSchema.Column column in needed)
        {
            if (!IsOwn(column))
            {
                active[column.Index] = true;
                continue;
            }

            foreach (DataViewSchema.Column input in Inputs)
            {
                active[input.Index] = true;
            }
        }

        return [.. InputSchema.Where(column => active[column.Index])];
    }

    /// <summary>Which output columns are active, by index.</summary>
    public bool[] Active(IEnumerable<DataViewSchema.Column> needed)
    {
        bool[] active = new bool[OutputSchema.Count];
        foreach (DataViewSchema.Column column in needed)
        {
            active[column.Index] = true;
        }

        return active;
    }
}
