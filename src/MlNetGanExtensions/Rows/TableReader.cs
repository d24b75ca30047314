using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Rows;

/// <summary>Reads what a fit needs from a view into memory, in one pass: a view may be slow, and training goes over its rows many times.</summary>
internal static class TableReader
{
    /// <summary>Reads columns of numbers.</summary>
    /// <param name="data">The view; it is not changed.</param>
    /// <param name="inputs">Columns that the view has.</param>
    /// <param name="role">What they are for, for the message of an error.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    /// <returns>Rows of the view × the sum of the widths; NaN marks a missing cell.</returns>
    public static Matrix Read(IDataView data, IReadOnlyList<InputColumn> inputs, string role, CancellationToken cancellation) =>
        Read(data, inputs, role, label: null, labels: null, cancellation);

    /// <summary>Reads columns of numbers, and the class of each row.</summary>
    /// <param name="data">The view; it is not changed.</param>
    /// <param name="inputs">Columns that the view has.</param>
    /// <param name="role">What they are for, for the message of an error.</param>
    /// <param name="label">A Boolean or a key column.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    /// <returns>The numbers, and for each row its class from 0, or −1 for a missing key.</returns>
    public static (Matrix Numbers, int[] Labels) ReadLabelled(
        IDataView data, IReadOnlyList<InputColumn> inputs, string role, string label, CancellationToken cancellation)
    {
        List<int> labels = [];
        Matrix numbers = Read(data, inputs, role, label, labels, cancellation);
        return (numbers, [.. labels]);
    }

    private static Matrix Read(
        IDataView data, IReadOnlyList<InputColumn> inputs, string role, string? label, List<int>? labels, CancellationToken cancellation)
    {
        List<DataViewSchema.Column> columns = [.. inputs.Select(input => input.Find(data.Schema, role))];
        List<DataViewSchema.Column> needed = [.. columns];
        DataViewSchema.Column? labelColumn = label is null ? null : Schemas.ColumnRules.Find(data.Schema, "label", label);
        if (labelColumn is DataViewSchema.Column column)
        {
            needed.Add(column);
        }

        using DataViewRowCursor cursor = data.GetRowCursor(needed);
        NumberReader reader = new(cursor, columns, inputs);
        Func<int>? readLabel = labelColumn is DataViewSchema.Column found ? ClassReader.Create(cursor, found) : null;
        int width = inputs.Sum(input => input.Width);
        List<float> cells = new((int)Math.Min((data.GetRowCount() ?? 0) * width, Array.MaxLength));
        int rows = 0;
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            CollectionsMarshal.SetCount(cells, checked(cells.Count + width));
            reader.Read(CollectionsMarshal.AsSpan(cells)[^width..]);
            if (readLabel is not null)
            {
                labels!.Add(readLabel());
            }

            rows++;
        }

        Matrix numbers = new(rows, width);
        CollectionsMarshal.AsSpan(cells).CopyTo(numbers.Values);
        return numbers;
    }
}
