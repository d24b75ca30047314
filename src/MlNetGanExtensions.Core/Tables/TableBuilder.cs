namespace MlNetGanExtensions.Tables;

/// <summary>Makes a <see cref="Table"/> of arrays, column by column. The arrays are copied.</summary>
/// <example><code>Table table = new TableBuilder().Real("age", ages).YesNo("died", died).Build();</code></example>
public sealed class TableBuilder
{
    private readonly List<TableColumn> _columns = [];

    /// <summary>Adds numbers.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="cells">Finite, or NaN where missing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A number is infinite, or the name is empty.</exception>
    public TableBuilder Real(string name, IReadOnlyList<double> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);

        // One zero only: a zero with a sign would be a value of its own.
        double[] numbers = [.. cells.Select(cell => cell + 0.0)];
        int wrong = Array.FindIndex(numbers, double.IsInfinity);
        return wrong < 0
            ? Add(new NumberColumn(name, ColumnKind.Real, numbers, ColumnTexts.Plain))
            : throw new ArgumentException($"Row {wrong} of column '{name}' is infinite; cells are finite, or NaN where missing.", nameof(cells));
    }

    /// <summary>Adds whole numbers.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="cells">From −2⁵³ to 2⁵³, or null where missing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A number is out of range, or the name is empty.</exception>
    public TableBuilder WholeNumber(string name, IReadOnlyList<long?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        for (int row = 0; row < cells.Count; row++)
        {
            if (cells[row] is > 1L << 53 or < -(1L << 53))
            {
                throw new ArgumentException($"Row {row} of column '{name}' is {cells[row]}; whole numbers go from -2^53 to 2^53.", nameof(cells));
            }
        }

        return Add(new NumberColumn(name, ColumnKind.WholeNumber, [.. cells.Select(cell => cell ?? double.NaN)], ColumnTexts.Plain));
    }

    /// <summary>Adds whole numbers none of which is missing.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="cells">Any.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TableBuilder WholeNumber(string name, IReadOnlyList<int> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return Add(new NumberColumn(name, ColumnKind.WholeNumber, [.. cells.Select(cell => (double)cell)], ColumnTexts.Plain));
    }

    /// <summary>Adds answers; they are written as no and yes in the words false and true.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="cells">Null where missing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TableBuilder YesNo(string name, IReadOnlyList<bool?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        int[] codes = [.. cells.Select(cell => cell is null ? CategoryColumn.NoCode : cell.Value ? 1 : 0)];
        return Add(new CategoryColumn(name, ColumnKind.YesNo, codes, ["false", "true"], ColumnTexts.Plain));
    }

    /// <summary>Adds texts that are categories.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="cells">Null where missing. An empty text is a category, but reads as missing once it is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TableBuilder Category(string name, IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        TextColumn column = new(name, cells, new TextTableOptions { MissingMarks = [] }, row => row + 1);
        return Add(column.Read(ColumnKind.Category));
    }

    /// <summary>Adds dates, or dates with a time of day; their time zone is not kept.</summary>
    /// <param name="name">Not empty.</param>
    /// <param name="cells">Null where missing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public TableBuilder DateTime(string name, IReadOnlyList<DateTime?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        long[] ticks = [.. cells.Select(cell => cell?.Ticks ?? DateTimeColumn.NoTicks)];
        string format = DateTimeColumn.FormatFor(ticks.Where(one => one != DateTimeColumn.NoTicks));
        return Add(new DateTimeColumn(name, ticks, format, ColumnTexts.Plain));
    }

    /// <summary>Adds a column of another table.</summary>
    /// <param name="column">Any column.</param>
    /// <exception cref="ArgumentNullException">The column is null.</exception>
    public TableBuilder Add(TableColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        _columns.Add(column);
        return this;
    }

    /// <summary>The table of all columns so far.</summary>
    /// <exception cref="ArgumentException">There is none, two have the same name, or their lengths differ.</exception>
    public Table Build() => new(_columns);
}
