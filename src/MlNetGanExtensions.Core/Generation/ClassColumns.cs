using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>A column for each class that has rows, in ascending order of the classes: what tells a network the class of a row.</summary>
internal sealed class ClassColumns
{
    private readonly SortedDictionary<int, int> _columns = [];

    private ClassColumns(IEnumerable<int> classes)
    {
        foreach (int number in classes)
        {
            _columns.Add(number, _columns.Count);
        }
    }

    public int Count => _columns.Count;

    public static ClassColumns Of(ReadOnlySpan<int> labels) =>
        new(labels.ToArray().Where(label => label >= 0).Distinct().Order());

    /// <summary>The column of a class that has rows.</summary>
    public int Of(int number) => _columns[number];

    /// <summary>Rows, and behind each a 1 in the column of its class; zeros alone where the class is not known.</summary>
    public Matrix Append(Matrix rows, ReadOnlySpan<int> labels)
    {
        Matrix both = new(rows.Rows, rows.Columns + Count);
        for (int row = 0; row < rows.Rows; row++)
        {
            rows.Row(row).CopyTo(both.Row(row));
            if (labels[row] >= 0)
            {
                both[row, rows.Columns + _columns[labels[row]]] = 1;
            }
        }

        return both;
    }
}
