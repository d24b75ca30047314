using Microsoft.ML;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Comparing;

/// <summary>Views of the same columns as rows of the same slots.</summary>
internal sealed record ComparedTables(
    Matrix Real, Matrix Made, Matrix? HoldOut, SlotLayout Layout, IReadOnlyList<string> ColumnNames, IReadOnlyList<string> SlotNames)
{
    /// <summary>Reads the views, each once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing, cannot be compared, or is not alike in the views.</exception>
    public static ComparedTables Read(
        IDataView real, IDataView made, IDataView? holdOut, IReadOnlyList<string>? columnNames, CancellationToken cancellation)
    {
        string[] names = [.. columnNames ?? [.. real.Schema.Where(column => !column.IsHidden).Select(column => column.Name)]];
        if (names.Length == 0)
        {
            throw new ArgumentException("There is no column to compare.", nameof(columnNames));
        }

        ComparedColumn[] ofReal = Columns(real, names, cancellation);
        ComparedColumn[] ofMade = Columns(made, names, cancellation);
        ComparedColumn[]? heldOut = holdOut is null ? null : Columns(holdOut, names, cancellation);
        SlotPlan plan = new();
        for (int i = 0; i < names.Length; i++)
        {
            ofReal[i].ThrowIfUnlike(ofMade[i]);
            if (heldOut is not null)
            {
                ofReal[i].ThrowIfUnlike(heldOut[i]);
            }

            plan.Add(ofReal[i], heldOut is null ? [ofMade[i]] : [ofMade[i], heldOut[i]]);
        }

        return new ComparedTables(
            plan.Rows(ofReal), plan.Rows(ofMade), heldOut is null ? null : plan.Rows(heldOut), plan.Layout(), plan.ColumnNames, plan.SlotNames);
    }

    private static ComparedColumn[] Columns(IDataView view, string[] names, CancellationToken cancellation)
    {
        // Columns are looked up before the cursor is opened, so that a missing one is named.
        DataViewSchema.Column[] needed = [.. names.Select(name => Schemas.ColumnRules.Find(view.Schema, "compared", name))];
        using DataViewRowCursor cursor = view.GetRowCursor(needed);
        ComparedColumn[] columns = [.. names.Select(name => ComparedColumn.Open(cursor, name))];
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (ComparedColumn column in columns)
            {
                column.Read();
            }
        }

        return columns;
    }
}
