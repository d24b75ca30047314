using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>What a component reads, and the component itself. ML.NET makes one for each cursor, so it can keep what the cursor needs again.</summary>
internal sealed class ComponentSource
{
    private ReadOnlyMemory<char> _decoded;
    private IRowComponent? _component;
    private Matrix? _row;

    [ColumnName(SurrogateColumns.Input)]
    public VBuffer<float> Input { get; set; }

    [ColumnName(SurrogateColumns.Payload)]
    public ReadOnlyMemory<char> Payload { get; set; }

    /// <summary>Computes the row.</summary>
    /// <exception cref="InvalidOperationException">The row has another number of values than the component was fitted to.</exception>
    public ReadOnlySpan<float> Apply()
    {
        // Equal means the same memory here, not the same characters: it costs nothing.
        if (_component is null || _row is null || !Payload.Equals(_decoded))
        {
            _decoded = Payload;
            _component = LoadedComponents.Of(Payload);
            _row = new Matrix(1, _component.Inputs.Sum(input => input.Width));
        }

        if (Input.Length != _row.Columns)
        {
            string columns = string.Join(", ", _component.Inputs.Select(input => $"'{input.Name}'"));
            throw new InvalidOperationException(
                $"The model was fitted to {_row.Columns} numbers in the {_component.InputRole} column {columns}; this row has {Input.Length}.");
        }

        Input.CopyTo(_row.Values);
        return _component.Apply(_row).Row(0);
    }
}
