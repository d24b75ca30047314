namespace MlNetGanExtensions.Tables;

/// <summary>A column of kind <see cref="ColumnKind.Category"/> or <see cref="ColumnKind.YesNo"/>.</summary>
public sealed class CategoryColumn : TableColumn
{
    /// <summary>Stands for a missing cell.</summary>
    internal const int NoCode = -1;

    private readonly int[] _codes;
    private readonly string[] _categories;

    internal CategoryColumn(string name, ColumnKind kind, int[] codes, string[] categories, ColumnTexts texts)
        : base(name, kind, codes.Length, texts)
    {
        _codes = codes;
        _categories = categories;
    }

    /// <summary>The texts of the categories, by code; the words for no and for yes, in this order, in a column of yes and no.</summary>
    public IReadOnlyList<string> Categories => _categories;

    /// <summary>The place of a cell's text in <see cref="Categories"/>; −1 where the cell is missing.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int Code(int row)
    {
        Check(row);
        return _codes[row];
    }

    /// <summary>A cell's text; null where it is missing.</summary>
    /// <param name="row">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string? Category(int row)
    {
        Check(row);
        return IsMissingAt(row) ? null : _categories[_codes[row]];
    }

    /// <summary>All texts; null where a cell is missing.</summary>
    public string?[] ToCategories() => [.. Enumerable.Range(0, Rows).Select(Category)];

    /// <summary>All answers; null where a cell is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not of yes and no.</exception>
    public bool?[] ToYesNo() => Kind == ColumnKind.YesNo
        ? [.. _codes.Select(code => code == NoCode ? (bool?)null : code == 1)]
        : throw new InvalidOperationException($"Column '{Name}' is of kind {Kind}, not {ColumnKind.YesNo}.");

    /// <inheritdoc/>
    public override CategoryColumn Rename(string name) => new(name, Kind, _codes, _categories, Texts);

    internal override bool IsMissingAt(int row) => _codes[row] == NoCode;

    internal override string Format(int row) => _categories[_codes[row]];

    internal override CategoryColumn Select(ReadOnlySpan<int> rows) => new(Name, Kind, Take(_codes, rows), _categories, Texts.Select(rows));

    internal override CategoryColumn Append(TableColumn other)
    {
        CategoryColumn behind = (CategoryColumn)other;
        string[] categories = _categories;
        int[] codes = behind._codes;

        // Yes is yes, whatever its word. Other categories are told apart by their texts.
        if (Kind == ColumnKind.Category && !_categories.SequenceEqual(behind._categories))
        {
            categories = [.. _categories.Union(behind._categories)];
            int[] places = [.. behind._categories.Select(category => Array.IndexOf(categories, category))];
            codes = [.. codes.Select(code => code == NoCode ? NoCode : places[code])];
        }

        return new CategoryColumn(Name, Kind, [.. _codes, .. codes], categories, Texts.Append(other.Texts, Rows));
    }
}
