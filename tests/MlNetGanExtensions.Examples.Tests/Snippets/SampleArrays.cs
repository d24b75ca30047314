using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>What the snippets take from their surroundings: a table that is learned in no time, one cell missing in every row.</summary>
internal static class SampleArrays
{
    private static readonly LabelledTable Complete = SmallTable.Create();

    public static int[] Labels => Complete.Labels;

    public static float[][] Rows => [.. Enumerable.Range(0, SmallTable.Rows).Select(WithHole)];

    public static Matrix Table => Matrix.FromRows(Rows);

    public static Matrix Completed => Complete.Features;

    private static float[] WithHole(int row)
    {
        float[] cells = Complete.Features.Row(row).ToArray();
        cells[row % SmallTable.Columns] = float.NaN;
        return cells;
    }
}
