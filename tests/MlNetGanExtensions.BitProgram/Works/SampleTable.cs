using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>A small table to learn from: correlated columns, some of them skewed, and a label that depends on them.</summary>
internal static class SampleTable
{
    private const int Rows = 70;
    private const int Columns = 6;

    public static (Matrix Features, int[] Labels) Make()
    {
        RandomStream random = new(5, "sample table");
        Matrix features = new(Rows, Columns);
        random.FillNormal(features.Values);
        int[] labels = new int[Rows];
        for (int row = 0; row < Rows; row++)
        {
            Span<float> cells = features.Row(row);
            cells[1] += cells[0];
            cells[2] = cells[0] * cells[0] * cells[0];
            labels[row] = cells[1] + cells[3] > 0 ? 1 : 0;
        }

        return (features, labels);
    }

    /// <summary>The same table with a category of three behind the numbers.</summary>
    public static (Matrix Rows, int[] Labels, SlotLayout Layout) WithCategory()
    {
        (Matrix numbers, int[] labels) = Make();
        Matrix rows = new(Rows, Columns + 3);
        for (int row = 0; row < Rows; row++)
        {
            numbers.Row(row).CopyTo(rows.Row(row));
            rows[row, Columns + (row % 3)] = 1;
        }

        return (rows, labels, new SlotLayout(rows.Columns, new SlotGroup(Columns, Columns + 2)));
    }

    /// <summary>The same table with some cells missing, singly and in a block.</summary>
    public static Matrix WithHoles(Matrix features)
    {
        Matrix holes = features.Clone();
        for (int row = 0; row < Rows; row++)
        {
            holes[row, row % Columns] = float.NaN;
            if (row % 5 == 0)
            {
                holes.Row(row)[..3].Fill(float.NaN);
            }
        }

        return holes;
    }
}
