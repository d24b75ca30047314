using System.Globalization;
using System.Text;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tables;

/// <summary>Rows of named, typed columns, any cell of which may be missing. Immutable; safe to use from several threads.</summary>
public sealed partial class Table
{
    private readonly TableColumn[] _columns;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Puts columns side by side.</summary>
    /// <param name="columns">At least one; all of the same length, no two of the same name.</param>
    /// <exception cref="ArgumentNullException">The columns, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is none, two have the same name, or their lengths differ.</exception>
    public Table(params IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
        {
            throw new ArgumentException("A table needs at least one column.", nameof(columns));
        }

        _columns = [.. columns];
        foreach (TableColumn column in _columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
            if (column.Rows != _columns[0].Rows)
            {
                throw new ArgumentException(
                    $"Column '{column.Name}' has {column.Rows} rows, but column '{_columns[0].Name}' has {_columns[0].Rows}.", nameof(columns));
            }

            if (!_places.TryAdd(column.Name, _places.Count))
            {
                throw new ArgumentException($"There are two columns of the name '{column.Name}'.", nameof(columns));
            }
        }
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>How many rows there are.</summary>
    public int Rows => _columns[0].Rows;

    /// <summary>The column of a name. Upper and lower case differ.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public TableColumn this[string name] => _columns[PlaceOf(name)];

    /// <summary>Whether there is a column of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public bool Contains(string name) => _places.ContainsKey(name);

    /// <summary>Some of the rows, in the order asked for; one may be asked for several times.</summary>
    /// <param name="rows">Numbers of rows, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Table SelectRows(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
        {
            if ((uint)row >= (uint)Rows)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"The table has {Rows} rows.");
            }
        }

        TableColumn[] selected = new TableColumn[_columns.Length];
        for (int i = 0; i < selected.Length; i++)
        {
            selected[i] = _columns[i].Select(rows);
        }

        return new Table(selected);
    }

    /// <summary>Rows that follow each other.</summary>
    /// <param name="rows">Which rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range ends past the last row.</exception>
    public Table SelectRows(RowRange rows)
    {
        RowRange.Check(rows, Rows);
        return SelectRows([.. Enumerable.Range((int)rows.First, rows.Count)]);
    }

    /// <summary>Some of the columns, in the order asked for.</summary>
    /// <param name="names">At least one name.</param>
    /// <exception cref="ArgumentNullException">The names are null.</exception>
    /// <exception cref="ArgumentException">There is no such column, or it is asked for twice, or none is.</exception>
    public Table SelectColumns(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new Table([.. names.Select(name => this[name])]);
    }

    /// <summary>All columns but one.</summary>
    /// <param name="name">Its name; not the only column.</param>
    /// <exception cref="ArgumentException">There is no such column, or no other.</exception>
    public Table WithoutColumn(string name)
    {
        int place = PlaceOf(name);
        return new Table([.. _columns.Where((_, i) => i != place)]);
    }

    /// <summary>These rows, and behind them those of a table of the same columns.</summary>
    /// <param name="others">Columns of the same names and kinds, in the same order.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">The columns differ.</exception>
    public Table Append(Table others)
    {
        ArgumentNullException.ThrowIfNull(others);
        string expected = Names(this);
        string found = Names(others);
        return expected == found
            ? new Table([.. _columns.Select((column, i) => column.Append(others._columns[i]))])
            : throw new ArgumentException($"Expected the columns {expected}; found {found}.", nameof(others));

        static string Names(Table table) => string.Join(", ", table._columns.Select(column => $"'{column.Name}' ({column.Kind})"));
    }

    /// <summary>A line for each column: its name, kind, missing cells, and its range or how many categories it has.</summary>
    public string Describe()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Rows} rows\n");
        foreach (TableColumn column in _columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"{column.Name}: {column.Kind}, {column.Missing} missing{ColumnSummary.Of(column)}\n");
        }

        return text.ToString();
    }

    private int PlaceOf(string name) => _places.TryGetValue(name, out int place)
        ? place
        : throw new ArgumentException($"There is no column '{name}'; there are {string.Join(", ", _columns.Select(column => $"'{column.Name}'"))}.", nameof(name));
}
