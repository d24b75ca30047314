namespace MlNetGanExtensions.Tables;

/// <content>From text cells, and back.</content>
public sealed partial class Table
{
    /// <summary>Reads text cells. The kind of a column is found from all its cells unless the options name it.</summary>
    /// <remarks>
    /// The first kind that fits every cell that is there: <see cref="ColumnKind.YesNo"/> where both words of a pair stand there and nothing else
    /// (0 1, no yes, false true, n y, f t; in lower case, upper case or with a capital); <see cref="ColumnKind.WholeNumber"/> from −2⁵³ to 2⁵³
    /// without zeros in front; <see cref="ColumnKind.Real"/> with a point, never a comma; <see cref="ColumnKind.DateTime"/> where one format of
    /// the options fits all; otherwise <see cref="ColumnKind.Category"/>, so too where no cell is there. Text comes back as it was:
    /// <see cref="ToText"/> gives the cells that were read, missing marks too. Cost: all cells.
    /// </remarks>
    /// <param name="names">The names of the columns, at least one; not empty, all different.</param>
    /// <param name="rows">Rows × columns; null is missing, as a missing mark is.</param>
    /// <param name="options">How text is read.</param>
    /// <param name="lines">The line of each row for errors; its number counted from 1 when left out.</param>
    /// <exception cref="ArgumentNullException">The names or rows are null.</exception>
    /// <exception cref="ArgumentException">There are not as many lines as rows, or the options name a column that is not there.</exception>
    /// <exception cref="TableFormatException">Names are empty or not all different, a row is too short or too long, or a cell is not of the kind named.</exception>
    public static Table FromText(
        IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string?>> rows, TextTableOptions? options = null, IReadOnlyList<int>? lines = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(rows);
        options ??= new TextTableOptions();
        if (lines is not null && lines.Count != rows.Count)
        {
            throw new ArgumentException($"There are {rows.Count} rows but the lines of {lines.Count}.", nameof(lines));
        }

        CheckNames(names, options);
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != names.Count)
            {
                throw new TableFormatException(LineOf(row), $"expected {names.Count} cells, one for each column; found {rows[row].Count}.");
            }
        }

        TableColumn[] columns = new TableColumn[names.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            string?[] cells = new string?[rows.Count];
            for (int row = 0; row < cells.Length; row++)
            {
                cells[row] = rows[row][i];
            }

            TextColumn column = new(names[i], cells, options, LineOf);
            columns[i] = column.Read(options.Kinds.TryGetValue(names[i], out ColumnKind kind) ? kind : column.Infer());
        }

        return new Table(columns);

        int LineOf(int row) => lines is null ? row + 1 : lines[row];
    }

    /// <summary>All cells as text, row after row.</summary>
    public IReadOnlyList<string[]> ToText()
    {
        string[][] rows = new string[Rows][];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = [.. _columns.Select(column => column.Text(row))];
        }

        return rows;
    }

    private static void CheckNames(IReadOnlyList<string> names, TextTableOptions options)
    {
        if (names.Count == 0)
        {
            throw new TableFormatException(0, "A table needs at least one column; found no name.");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            if (string.IsNullOrEmpty(names[i]))
            {
                throw new TableFormatException(0, $"Column {i + 1} of {names.Count} has no name.");
            }

            if (!seen.Add(names[i]))
            {
                throw new TableFormatException(0, $"There are two columns of the name '{names[i]}'.");
            }
        }

        string? unknown = options.Kinds.Keys.FirstOrDefault(name => !seen.Contains(name));
        if (unknown is not null)
        {
            throw new ArgumentException(
                $"The options name the kind of a column '{unknown}', but there are {string.Join(", ", names.Select(name => $"'{name}'"))}.", nameof(options));
        }
    }
}
