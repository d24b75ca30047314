using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Benchmarks.Views;

/// <summary>A view that is read from end to end, and what it is compared with.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Pass">Reads all of it.</param>
internal sealed record ViewPass(string Name, Action Pass)
{
    /// <summary>Reads a column of vectors.</summary>
    public static ViewPass OfVectors(string name, IDataView view, string column) => new(name, () =>
    {
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema[column]]);
        ValueGetter<VBuffer<float>> getter = cursor.GetGetter<VBuffer<float>>(view.Schema[column]);
        VBuffer<float> value = default;
        while (cursor.MoveNext())
        {
            getter(ref value);
        }
    });

    /// <summary>Reads a column of numbers.</summary>
    public static ViewPass OfNumbers(string name, IDataView view, string column) => new(name, () =>
    {
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema[column]]);
        ValueGetter<float> getter = cursor.GetGetter<float>(view.Schema[column]);
        float value = 0;
        while (cursor.MoveNext())
        {
            getter(ref value);
        }
    });
}
