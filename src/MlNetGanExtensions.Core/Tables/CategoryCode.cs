using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Tables;

/// <summary>A slot for each category that was seen, or for no and for yes; zeros alone where the cell is missing.</summary>
internal sealed class CategoryCode : ColumnCode
{
    private readonly string[] _categories;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly UnseenCategory _unseen;
    private readonly ColumnTexts _texts;

    public CategoryCode(CategoryColumn column, int[] present, UnseenCategory unseen)
        : this(column, CategoriesOf(column, present), unseen)
    {
    }

    private CategoryCode(CategoryColumn column, string[] categories, UnseenCategory unseen)
        : base(column.Name, column.Kind, categories.Length)
    {
        _categories = categories;
        for (int i = 0; i < categories.Length; i++)
        {
            _places.Add(categories[i], i);
        }

        _unseen = unseen;
        _texts = column.Texts.MarkOnly;
    }

    /// <summary>The text of each slot.</summary>
    public IReadOnlyList<string> Categories => _categories;

    public override SlotGroup? Group => new SlotGroup(0, Slots - 1);

    public override void Encode(TableColumn column, int row, Span<float> slots)
    {
        CategoryColumn own = (CategoryColumn)column;
        int code = own.Code(row);
        if (code == CategoryColumn.NoCode)
        {
            return;
        }

        // Yes is yes, whatever its word.
        if (Kind == ColumnKind.YesNo)
        {
            slots[code] = 1;
        }
        else if (_places.TryGetValue(own.Categories[code], out int place))
        {
            slots[place] = 1;
        }
        else if (_unseen == UnseenCategory.Error)
        {
            throw new ArgumentException(
                $"Row {row} of column '{Name}' is '{own.Categories[code]}', which is none of the {_categories.Length} categories "
                + "that the encoder was fitted on.",
                nameof(column));
        }
    }

    public override CategoryColumn Decode(EncodedColumn cells)
    {
        int[] codes = new int[cells.Rows];
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = cells.Row(row).IndexOf(1f);
        }

        return new CategoryColumn(Name, Kind, codes, _categories, _texts);
    }

    private static string[] CategoriesOf(CategoryColumn column, int[] present) => column.Kind == ColumnKind.YesNo
        ? [.. column.Categories]
        : [.. present.Select(column.Code).Distinct().Order().Select(code => column.Categories[code])];
}
