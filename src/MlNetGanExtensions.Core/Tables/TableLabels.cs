using System.Globalization;

namespace MlNetGanExtensions.Tables;

/// <summary>The label column of a table as class numbers.</summary>
internal sealed class TableLabels
{
    private readonly TableColumn _column;
    private readonly int[] _firstRows;

    /// <exception cref="ArgumentNullException">The table or the name is null.</exception>
    /// <exception cref="ArgumentException">There is no such column, no other one, or its kind names no classes.</exception>
    public TableLabels(Table table, string label)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(label);
        _column = table[label];
        if (_column.Kind is ColumnKind.Real or ColumnKind.DateTime)
        {
            throw new ArgumentException(
                $"Expected the label column '{label}' to be of kind YesNo, Category or WholeNumber; found {_column.Kind}.", nameof(label));
        }

        Features = table.Columns.Count > 1
            ? table.WithoutColumn(label)
            : throw new ArgumentException($"The table has no column but the label '{label}'.", nameof(label));
        Place = table.Columns.ToList().IndexOf(_column);

        SortedDictionary<double, int> byNumber = [];
        SortedDictionary<string, int> byText = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
        {
            if (_column.IsMissingAt(row))
            {
                continue;
            }

            if (_column is CategoryColumn { Kind: ColumnKind.Category } texts)
            {
                byText.TryAdd(texts.Category(row)!, row);
            }
            else
            {
                byNumber.TryAdd(Number(row), row);
            }
        }

        // Classes are numbered by their values in ascending order: no before yes.
        _firstRows = _column.Kind == ColumnKind.Category ? [.. byText.Values] : [.. byNumber.Values];
        Names = [.. _firstRows.Select(_column.Text)];
        Dictionary<string, int> textNumbers = byText.Keys.Select((text, i) => (text, i)).ToDictionary();
        Dictionary<double, int> numbers = byNumber.Keys.Select((number, i) => (number, i)).ToDictionary();
        Numbers = [.. Enumerable.Range(0, table.Rows).Select(NumberOf)];

        int NumberOf(int row) => _column.IsMissingAt(row) ? -1
            : _column is CategoryColumn { Kind: ColumnKind.Category } texts ? textNumbers[texts.Category(row)!]
            : numbers[Number(row)];

        double Number(int row) => _column is NumberColumn own ? own.Number(row) : ((CategoryColumn)_column).Code(row);
    }

    /// <summary>The name of the label column.</summary>
    public string Name => _column.Name;

    /// <summary>The table without the label.</summary>
    public Table Features { get; }

    /// <summary>Where the label stands among the columns of the table.</summary>
    public int Place { get; }

    /// <summary>The class of each row, from 0; −1 where the label is missing.</summary>
    public int[] Numbers { get; }

    /// <summary>The text of each class by its number.</summary>
    public string[] Names { get; }

    /// <summary>Puts the label back at its place.</summary>
    /// <param name="features">Rows without a label.</param>
    /// <param name="classes">The class of each.</param>
    public Table WithLabels(Table features, IEnumerable<int> classes)
    {
        List<TableColumn> columns = [.. features.Columns];
        columns.Insert(Place, _column.Select([.. classes.Select(number => _firstRows[number])]));
        return new Table(columns);
    }

    /// <exception cref="ArgumentException">No row has such a label.</exception>
    public int ClassOf(string name)
    {
        int number = Array.IndexOf(Names, name);
        return number >= 0
            ? number
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"No row has the label '{name}' in column '{_column.Name}'; found {string.Join(", ", Names)}."),
                nameof(name));
    }
}
