using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Validation;

/// <summary>The class of each row of a view, its group, and its id, read in one pass over those columns alone.</summary>
internal sealed class LabelledRows
{
    private LabelledRows(IDataView source, string labelColumn, int[] labels, string[] classes, int[]? groups, DataViewRowId[]? ids)
    {
        Source = source;
        LabelColumn = labelColumn;
        Labels = labels;
        Classes = classes;
        Groups = groups;
        Ids = ids;
    }

    public IDataView Source { get; }

    public string LabelColumn { get; }

    /// <summary>The class of each row, numbered from 0 without gaps in the natural order of the labels.</summary>
    public int[] Labels { get; }

    /// <summary>What the label column holds for each class, as text.</summary>
    public string[] Classes { get; }

    /// <summary>The group of each row, numbered from 0 without gaps; null if rows are not grouped.</summary>
    public int[]? Groups { get; }

    /// <summary>The id of each row; null if the source cannot be shuffled, or its ids do not tell rows apart.</summary>
    public DataViewRowId[]? Ids { get; }

    /// <summary>Reads a view.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of a type that does not serve.</exception>
    /// <exception cref="ArgumentException">There are no rows, a row has no label, or all rows are of one class.</exception>
    public static LabelledRows Read(IDataView source, string labelColumn, string? keyColumn, CancellationToken cancellation)
    {
        DataViewSchema.Column label = ColumnRules.Find(source.Schema, "label", labelColumn);
        DataViewSchema.Column? key = keyColumn is null ? null : ColumnRules.Find(source.Schema, "sampling key", keyColumn);
        using DataViewRowCursor cursor = source.GetRowCursor(key is null ? [label] : [label, key.Value]);
        DistinctValues labels = DistinctValues.OfLabels(cursor, label);
        DistinctValues? groups = key is null ? null : DistinctValues.OfKeys(cursor, key.Value);
        ValueGetter<DataViewRowId>? idGetter = source.CanShuffle ? cursor.GetIdGetter() : null;
        List<DataViewRowId> ids = [];
        DataViewRowId id = default;
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            labels.Read();
            groups?.Read();
            if (idGetter is not null)
            {
                idGetter(ref id);
                ids.Add(id);
            }
        }

        (int[] numbers, string[] classes) = labels.Result();
        if (classes.Length < 2)
        {
            throw new ArgumentException(classes.Length == 0
                ? "There are no rows."
                : $"All {numbers.Length} rows are of class '{classes[0]}' of label column '{labelColumn}'; at least two classes are needed.");
        }

        bool told = idGetter is not null && new HashSet<DataViewRowId>(ids).Count == ids.Count;
        return new LabelledRows(source, labelColumn, numbers, classes, groups?.Result().Numbers, told ? [.. ids] : null);
    }

    /// <summary>A lazy view of some rows.</summary>
    /// <param name="rows">Row numbers from 0, ascending.</param>
    public IDataView Select(int[] rows) => new SelectedRowsView(Source, rows, Ids);

    /// <summary>The number of rows of each class.</summary>
    public int[] CountClasses()
    {
        int[] counts = new int[Classes.Length];
        foreach (int label in Labels)
        {
            counts[label]++;
        }

        return counts;
    }
}
