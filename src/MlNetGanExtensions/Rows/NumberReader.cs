using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Rows;

/// <summary>Reads the numbers of several columns of a row side by side. One reader per row or cursor.</summary>
internal sealed class NumberReader
{
    private readonly Action<Span<float>>[] _reads;

    public NumberReader(DataViewRow row, IReadOnlyList<DataViewSchema.Column> columns, IReadOnlyList<InputColumn> inputs)
    {
        _reads = new Action<Span<float>>[columns.Count];
        int offset = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            _reads[i] = inputs[i].Size is int size ? ReadVector(row, columns[i], offset, size) : ReadSingle(row, columns[i], offset);
            offset += inputs[i].Width;
        }
    }

    /// <summary>Reads the current row.</summary>
    /// <param name="target">As long as all columns together.</param>
    public void Read(Span<float> target)
    {
        foreach (Action<Span<float>> read in _reads)
        {
            read(target);
        }
    }

    private static Action<Span<float>> ReadSingle(DataViewRow row, DataViewSchema.Column column, int offset)
    {
        ValueGetter<float> getter = row.GetGetter<float>(column);
        return target => getter(ref target[offset]);
    }

    private static Action<Span<float>> ReadVector(DataViewRow row, DataViewSchema.Column column, int offset, int size)
    {
        ValueGetter<VBuffer<float>> getter = row.GetGetter<VBuffer<float>>(column);
        VBuffer<float> buffer = default;
        return target =>
        {
            getter(ref buffer);
            if (buffer.Length != size)
            {
                throw new InvalidOperationException(
                    $"Column '{column.Name}' promises vectors of {size} numbers; a row of it has {buffer.Length}.");
            }

            // Entries that a sparse vector leaves out are zeros, not missing.
            buffer.CopyTo(target.Slice(offset, size));
        };
    }
}
