namespace MlNetGanExtensions.Tables;

/// <summary>A column all of whose cells are missing: it has no slot, and comes back as it was.</summary>
internal sealed class MissingCode(TableColumn fitted) : ColumnCode(fitted.Name, fitted.Kind, slots: 0)
{
    private readonly TableColumn _none = fitted.Select([]);

    public override void Encode(TableColumn column, int row, Span<float> slots)
    {
        if (!column.IsMissingAt(row))
        {
            throw new ArgumentException(
                $"Row {row} of column '{Name}' is '{column.Text(row)}', but every cell that the encoder was fitted on was missing.", nameof(column));
        }
    }

    public override TableColumn Decode(EncodedColumn cells) => _none switch
    {
        NumberColumn => new NumberColumn(Name, Kind, Filled(cells.Rows, double.NaN), _none.Texts),
        DateTimeColumn dates => new DateTimeColumn(Name, Filled(cells.Rows, DateTimeColumn.NoTicks), dates.DateFormat, _none.Texts),
        CategoryColumn texts => new CategoryColumn(Name, Kind, Filled(cells.Rows, CategoryColumn.NoCode), [.. texts.Categories], _none.Texts),
        _ => throw new InvalidOperationException($"Column '{Name}' is of no known kind."),
    };

    private static T[] Filled<T>(int count, T value)
    {
        T[] cells = new T[count];
        Array.Fill(cells, value);
        return cells;
    }
}
