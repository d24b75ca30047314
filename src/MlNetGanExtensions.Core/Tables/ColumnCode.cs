using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Tables;

/// <summary>How the cells of one column become slots of a feature vector, and slots become cells again.</summary>
internal abstract class ColumnCode
{
    protected ColumnCode(string name, ColumnKind kind, int slots)
    {
        Name = name;
        Kind = kind;
        Slots = slots;
    }

    public string Name { get; }

    public ColumnKind Kind { get; }

    /// <summary>How many slots there are; none for a column all of whose cells are missing.</summary>
    public int Slots { get; }

    /// <summary>The slots that are one category, counted from the first of the column; none for a number.</summary>
    public virtual SlotGroup? Group => null;

    /// <summary>Fits a code to a column.</summary>
    public static ColumnCode Fit(TableColumn column, TableEncoderOptions options)
    {
        int[] present = [.. Enumerable.Range(0, column.Rows).Where(row => !column.IsMissingAt(row))];
        if (present.Length == 0)
        {
            return new MissingCode(column);
        }

        return column switch
        {
            NumberColumn numbers => NumberCode.Fit(numbers, present, options),
            DateTimeColumn dates => DateCode.Fit(dates, present, options),
            CategoryColumn texts => new CategoryCode(texts, present, options.Unseen),
            _ => throw new ArgumentException($"Column '{column.Name}' is of no known kind.", nameof(column)),
        };
    }

    /// <summary>Writes the cell of a row into its slots, which hold zeros.</summary>
    public abstract void Encode(TableColumn column, int row, Span<float> slots);

    /// <summary>The column of rows of slots.</summary>
    public abstract TableColumn Decode(EncodedColumn cells);

    /// <summary>A number out of single precision's reach is an error.</summary>
    protected ArgumentException OutOfReach(TableColumn column, int row) => new(
        $"Row {row} of column '{Name}' is {column.Text(row)}, which is too far from the fitted cells for single precision.", nameof(column));
}
