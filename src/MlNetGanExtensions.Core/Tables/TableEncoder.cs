using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tables;

/// <summary>
/// Turns tables into what generators and resamplers take, and back into tables with the same columns: an exact inverse on the cells that it
/// was fitted on. Immutable; safe to use from several threads.
/// </summary>
/// <remarks>
/// <para>
/// A column of categories has a slot for each category that was seen, one of yes and no has two; a missing cell is zeros alone. A number and
/// a date have one slot, NaN where missing, and with <see cref="NumberEncoding.ModeSpecific"/> a group of slots behind it, zeros alone where
/// missing. A date is the days since the earliest that was seen. A column all of whose cells are missing has no slot.
/// </para>
/// <para>
/// Slots are in single precision. Cells that were seen come back exactly all the same: the encoder keeps the different numbers of a column and
/// sees to it that their slots differ. A number that was not seen is rounded to about seven digits (of its distance from the smallest
/// number, where the column's numbers need it), and is whole in a column of whole numbers; a date that was not seen is a whole day where no
/// time of day was seen. So the originals of a resampled table are taken from the table, never from the slots.
/// </para>
/// </remarks>
public sealed class TableEncoder
{
    private readonly ColumnCode[] _codes;

    private TableEncoder(ColumnCode[] codes)
    {
        _codes = codes;
        int next = 0;
        List<SlotGroup> groups = [];
        foreach (ColumnCode code in codes)
        {
            if (code.Group is { } group)
            {
                groups.Add(new SlotGroup(next + group.First, next + group.Last));
            }

            next += code.Slots;
        }

        Layout = new SlotLayout(next, groups);
    }

    /// <summary>What the slots are: columns in order, a group for each column of categories or of yes and no, and for the modes of numbers.</summary>
    public SlotLayout Layout { get; }

    /// <summary>One for each column, in their order.</summary>
    internal IReadOnlyList<ColumnCode> Codes => _codes;

    /// <summary>Fits an encoder. Cost: all cells, and sorting the different numbers of each column.</summary>
    /// <param name="table">At least one cell is there.</param>
    /// <param name="options">Settings; the defaults when left out.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="ArgumentException">
    /// The table has no rows, or every cell is missing; or the settings name a column that is not there or has categories.
    /// </exception>
    public static TableEncoder Fit(Table table, TableEncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new TableEncoderOptions();
        TableEncoderOptions.Check(options, table);
        ColumnCode[] codes = [.. table.Columns.Select(column => ColumnCode.Fit(column, options))];
        return codes.Any(code => code.Slots > 0)
            ? new TableEncoder(codes)
            : throw new ArgumentException(
                $"Expected a table with at least one cell; found {table.Rows} rows of {table.Columns.Count} columns, all of them missing.", nameof(table));
    }

    /// <summary>Turns a table into rows of slots.</summary>
    /// <param name="table">The fitted columns, by name and kind, in any order, and no others.</param>
    /// <returns>Rows × slots.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">
    /// A column is missing, left over or of another kind; a category was not seen and is not to count as missing; a column that had no cell has
    /// one; or a number is too far from the seen ones.
    /// </exception>
    public Matrix Encode(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        TableColumn[] columns = [.. _codes.Select(code => ColumnFor(code, table))];
        TableColumn? over = table.Columns.FirstOrDefault(column => !columns.Contains(column));
        if (over is not null)
        {
            throw new ArgumentException($"The encoder was not fitted on a column '{over.Name}'.", nameof(table));
        }

        Matrix rows = new(table.Rows, Layout.Columns);
        int next = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            for (int row = 0; row < table.Rows; row++)
            {
                _codes[i].Encode(columns[i], row, rows.Row(row).Slice(next, _codes[i].Slots));
            }

            next += _codes[i].Slots;
        }

        return rows;
    }

    /// <summary>Turns rows of slots into a table with the fitted columns, in their order.</summary>
    /// <param name="rows">Rows × slots; a group holds one 1 among zeros, or zeros alone.</param>
    /// <exception cref="ArgumentNullException">The rows are null.</exception>
    /// <exception cref="ArgumentException">The number of slots differs, a cell is infinite, or a group holds something else.</exception>
    public Table Decode(Matrix rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        GeneratorChecks.CheckRows(rows, new int[rows.Rows], Layout);
        TableColumn[] columns = new TableColumn[_codes.Length];
        int next = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = _codes[i].Decode(new EncodedColumn(rows, next, _codes[i].Slots));
            next += _codes[i].Slots;
        }

        return new Table(columns);
    }

    private static TableColumn ColumnFor(ColumnCode code, Table table)
    {
        TableColumn column = table[code.Name];
        return column.Kind == code.Kind
            ? column
            : throw new ArgumentException($"Expected column '{code.Name}' to be of kind {code.Kind}; found {column.Kind}.", nameof(table));
    }
}
