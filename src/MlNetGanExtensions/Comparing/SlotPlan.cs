using System.Runtime.InteropServices;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Comparing;

/// <summary>Gives columns their slots: one for each category that any table has, one for each number.</summary>
internal sealed class SlotPlan
{
    private readonly List<SlotGroup> _groups = [];
    private readonly List<string> _columnNames = [];
    private readonly List<string> _slotNames = [];
    private readonly List<Dictionary<string, int>?> _places = [];

    /// <summary>A name for each group and each number, in the order of the slots.</summary>
    public IReadOnlyList<string> ColumnNames => _columnNames;

    /// <summary>A name for each slot.</summary>
    public IReadOnlyList<string> SlotNames => _slotNames;

    public SlotLayout Layout() => new(_slotNames.Count, _groups);

    public void Add(ComparedColumn column, params ComparedColumn[] others)
    {
        Dictionary<string, int>? places = null;
        switch (column.Kind)
        {
            case ComparedKind.Category:
                places = AddCategory(column, others);
                break;
            case ComparedKind.Number:
                _columnNames.Add(column.Name);
                _slotNames.Add(column.Name);
                break;
            default:
                AddVector(column);
                break;
        }

        _places.Add(places);
    }

    /// <summary>The rows of a table whose columns are those that were added, in that order.</summary>
    public Matrix Rows(ComparedColumn[] columns)
    {
        int count = columns[0].Kind == ComparedKind.Category ? columns[0].Categories.Count : columns[0].Numbers.Count / columns[0].Width;
        Matrix rows = new(count, _slotNames.Count);
        int next = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            ComparedColumn column = columns[i];
            for (int row = 0; row < count; row++)
            {
                if (_places[i] is not { } places)
                {
                    CollectionsMarshal.AsSpan(column.Numbers).Slice(row * column.Width, column.Width).CopyTo(rows.Row(row)[next..]);
                }
                else if (column.Categories[row] is string category)
                {
                    rows[row, next + places[category]] = 1;
                }
            }

            next += _places[i]?.Count ?? column.Width;
        }

        return rows;
    }

    /// <summary>Categories in ordinal order, so that slots do not depend on the order of the rows.</summary>
    private Dictionary<string, int> AddCategory(ComparedColumn column, ComparedColumn[] others)
    {
        string[] categories = [.. others.Append(column).SelectMany(table => table.Categories).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        if (categories.Length > 0)
        {
            // A column without any category has no slot, and nothing to compare.
            _columnNames.Add(column.Name);
            _groups.Add(new SlotGroup(_slotNames.Count, _slotNames.Count + categories.Length - 1));
            _slotNames.AddRange(categories);
        }

        return categories.Index().ToDictionary(place => place.Item, place => place.Index, StringComparer.Ordinal);
    }

    private void AddVector(ComparedColumn column)
    {
        int first = _slotNames.Count;
        string[] names = [.. Enumerable.Range(0, column.Width).Select(slot => column.Names is { } own && own[slot].Length > 0 ? own[slot] : $"{column.Name} slot {slot}")];
        _slotNames.AddRange(names);
        for (int slot = 0; slot < names.Length; slot++)
        {
            SlotGroup? group = column.Layout!.Groups.Where(own => slot >= own.First && slot <= own.Last).Cast<SlotGroup?>().FirstOrDefault();
            if (group is null)
            {
                _columnNames.Add(names[slot]);
            }
            else if (group.Value.First == slot)
            {
                _columnNames.Add($"{column.Name} slots {group.Value.First}-{group.Value.Last}");
                _groups.Add(new SlotGroup(first + group.Value.First, first + group.Value.Last));
            }
        }
    }
}
