using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.LoadProgram;

/// <summary>Rows as text, numbers by their bits. The tests use it on their side as well and compare the lines.</summary>
internal static class RowLines
{
    public static IEnumerable<string> Of(IDataView view, IReadOnlyList<string> columns)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(columns.Select(column => view.Schema[column]));
        Func<string>[] cells = [.. columns.Select(column => Cell(cursor, view.Schema[column]))];
        while (cursor.MoveNext())
        {
            yield return string.Join(' ', cells.Select(cell => cell()));
        }
    }

    private static Func<string> Cell(DataViewRowCursor cursor, DataViewSchema.Column column) => column.Type switch
    {
        VectorDataViewType => Cell<VBuffer<float>>(cursor, column, vector => string.Join(' ', vector.DenseValues().Select(Bits))),
        BooleanDataViewType => Cell<bool>(cursor, column, value => value ? "true" : "false"),
        KeyDataViewType => Cell<uint>(cursor, column, value => $"{value}"),
        _ => Cell<float>(cursor, column, Bits),
    };

    private static Func<string> Cell<TValue>(DataViewRowCursor cursor, DataViewSchema.Column column, Func<TValue, string> show)
    {
        ValueGetter<TValue> getter = cursor.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            getter(ref value);
            return show(value);
        };
    }

    private static string Bits(float value) => $"{BitConverter.SingleToInt32Bits(value):x8}";
}
