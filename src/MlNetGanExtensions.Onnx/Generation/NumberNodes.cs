using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Brings numbers to those that may be made.</summary>
internal static class NumberNodes
{
    /// <summary>The nearest whole number, or the nearest of those that were shown, column by column.</summary>
    /// <param name="graph">Where the nodes go.</param>
    /// <param name="asked">The classes.</param>
    /// <param name="cells">Rows × columns of Double.</param>
    /// <param name="whole">For each class and column whether numbers are whole.</param>
    /// <param name="repeated">For each class and column the numbers that may be made, in ascending order; null where any may.</param>
    public static Tensor Snap(
        GraphBuilder graph, AskedClass asked, Tensor cells, IReadOnlyList<bool[]> whole, IReadOnlyList<float[]?[]> repeated)
    {
        Tensor made = cells;
        if (whole.Any(columns => columns.Contains(true)))
        {
            Tensor rounded = graph.Floor(graph.Add(cells, graph.Number(0.5, ElementKind.Double)));
            made = graph.Where(asked.Of(whole), rounded, cells);
        }

        if (repeated.All(columns => columns.All(list => list is null)))
        {
            return made;
        }

        SortedLists lists = new(graph, asked, [.. repeated.Select(columns => columns.Select(Doubles).ToArray())]);
        bool[][] listed = [.. repeated.Select(columns => columns.Select(list => list is not null).ToArray())];
        return graph.Where(asked.Of(listed), lists.Nearest(cells), made);
    }

    private static double[] Doubles(float[]? list) => list is null ? [] : Array.ConvertAll(list, number => (double)number);
}
