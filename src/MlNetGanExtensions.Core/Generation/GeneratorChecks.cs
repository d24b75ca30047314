using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>The errors that all generators and resamplers name in the same words.</summary>
internal static class GeneratorChecks
{
    /// <summary>Checks rows with their labels against a layout.</summary>
    public static void CheckRows(Matrix rows, ReadOnlySpan<int> labels, SlotLayout layout)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(layout);
        if (rows.Columns != layout.Columns)
        {
            throw new ArgumentException($"The layout describes {layout.Columns} slots; the rows have {rows.Columns}.", nameof(layout));
        }

        if (labels.Length != rows.Rows)
        {
            throw new ArgumentException($"There are {rows.Rows} rows but {labels.Length} labels.", nameof(labels));
        }

        int infinite = CellSearch.IndexOfInfinite(rows.Values);
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] < -1)
            {
                throw new ArgumentException(
                    $"Row {row} has the label {labels[row]}; classes are numbered from 0, and -1 means unknown.", nameof(labels));
            }

            if (infinite >= 0 && infinite / rows.Columns == row)
            {
                throw new ArgumentException(
                    $"Row {row}, slot {infinite % rows.Columns} (counted from 0) is infinite; cells are finite numbers, or NaN where missing.", nameof(rows));
            }

            foreach (SlotGroup group in layout.Groups)
            {
                CheckGroup(rows, row, group);
            }
        }
    }

    /// <summary>Checks that each row has a weight, if there are any.</summary>
    public static void CheckWeights(RowWeights? weights, Matrix rows)
    {
        if (weights is not null && weights.Count != rows.Rows)
        {
            throw new ArgumentException($"There are {rows.Rows} rows but {weights.Count} weights.", nameof(weights));
        }
    }

    /// <summary>The numbers of the rows of each class asked for, in ascending order of the classes.</summary>
    public static SortedDictionary<int, int[]> RowsOf(ReadOnlySpan<int> labels, IReadOnlyCollection<int> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.Count == 0)
        {
            throw new ArgumentException("At least one class must be asked for.", nameof(classes));
        }

        SortedDictionary<int, int[]> rowsOf = [];
        foreach (int wanted in classes)
        {
            List<int> rows = [];
            for (int row = 0; row < labels.Length; row++)
            {
                if (labels[row] == wanted)
                {
                    rows.Add(row);
                }
            }

            rowsOf[wanted] = wanted >= 0 && rows.Count > 0
                ? [.. rows]
                : throw new ArgumentException($"Class {wanted} has no row to learn from.", nameof(classes));
        }

        return rowsOf;
    }

    /// <summary>The error for a class that a fitted generator does not know.</summary>
    public static ArgumentOutOfRangeException NotFitted(int classNumber, IEnumerable<int> classes) => new(
        nameof(classNumber), classNumber, $"The generator was fitted for the classes {string.Join(", ", classes)}.");

    private static void CheckGroup(Matrix rows, int row, SlotGroup group)
    {
        int ones = 0;
        ReadOnlySpan<float> cells = rows.Row(row);
        for (int slot = group.First; slot <= group.Last; slot++)
        {
            ones += cells[slot] == 1 ? 1 : 0;
            if (cells[slot] is not (0 or 1))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Row {row}, slot {slot} (counted from 0) is {cells[slot]}, ")
                    + $"but slots {group.First} to {group.Last} are said to be one category, whose cells are 0 or 1. "
                    + "Scale the other slots only, or leave this group out of the layout so that its slots count as numbers.",
                    nameof(rows));
            }
        }

        if (ones > 1)
        {
            throw new ArgumentException(
                $"Row {row} has {ones} ones in slots {group.First} to {group.Last} (counted from 0), but one category has at most one. "
                + "Leave the group out of the layout so that its slots count as numbers.",
                nameof(rows));
        }
    }
}
