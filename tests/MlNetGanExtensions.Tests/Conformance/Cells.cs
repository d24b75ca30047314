using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>Cells of any row as texts that are equal where the bits are.</summary>
internal static class Cells
{
    /// <summary>The visible columns of a view.</summary>
    public static DataViewSchema.Column[] Visible(DataViewSchema schema) => [.. schema.Where(column => !column.IsHidden)];

    /// <summary>All rows of some columns (all visible ones when left out), through one cursor.</summary>
    public static List<string> Read(IDataView view, IEnumerable<DataViewSchema.Column>? columns = null)
    {
        DataViewSchema.Column[] read = [.. columns ?? Visible(view.Schema)];
        using DataViewRowCursor cursor = view.GetRowCursor(read);
        return Read(cursor, read);
    }

    /// <summary>The rows that a cursor has left.</summary>
    public static List<string> Read(DataViewRowCursor cursor, IEnumerable<DataViewSchema.Column> columns)
    {
        Func<string> reader = Reader(cursor, columns);
        List<string> rows = [];
        while (cursor.MoveNext())
        {
            rows.Add(reader());
        }

        return rows;
    }

    /// <summary>Reads the row that is current when it is called.</summary>
    public static Func<string> Reader(DataViewRow row, IEnumerable<DataViewSchema.Column> columns)
    {
        Func<string>[] cells = [.. columns.Select(column => Cell(row, column))];
        return () => string.Join(" | ", cells.Select(cell => cell()));
    }

    private static Func<string> Cell(DataViewRow row, DataViewSchema.Column column) => column.Type.RawType switch
    {
        Type type when type == typeof(float) => Get<float>(row, column, Bits),
        Type type when type == typeof(bool) => Get<bool>(row, column, value => value.ToString()),
        Type type when type == typeof(int) => Get<int>(row, column, value => value.ToString()),
        Type type when type == typeof(uint) => Get<uint>(row, column, value => value.ToString()),
        Type type when type == typeof(ReadOnlyMemory<char>) => Get<ReadOnlyMemory<char>>(row, column, value => value.ToString()),
        Type type when type == typeof(VBuffer<float>) => Get<VBuffer<float>>(row, column, value => string.Join(",", value.DenseValues().Select(Bits))),
        Type type => throw new NotSupportedException($"Columns of {type} are not in these tests."),
    };

    private static Func<string> Get<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, string> show)
    {
        ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            getter(ref value);
            return show(value);
        };
    }

    private static string Bits(float value) => BitConverter.SingleToInt32Bits(value).ToString("x");
}
